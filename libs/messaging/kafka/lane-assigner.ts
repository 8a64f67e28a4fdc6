import { AssignerProtocol, type PartitionAssigner } from 'kafkajs';
import { LANES } from '../envelope.js';

/** Gives lane n of every topic to the same member, so that one process at a time handles a dossier for a group. */
export const laneAssigner: PartitionAssigner = () => ({
  name: 'LaneAssigner',
  version: 0,

  async assign({ members, topics }) {
    const order = members.map(({ memberId }) => memberId).sort();
    const lanes = Array.from({ length: LANES }, (_, lane) => lane);
    return order.map((memberId, place) => {
      const own = lanes.filter((lane) => lane % order.length === place);
      const assignment = Object.fromEntries(topics.map((topic) => [topic, own]));
      return {
        memberId,
        memberAssignment: AssignerProtocol.MemberAssignment.encode({
          version: 0,
          assignment,
          userData: Buffer.alloc(0),
        }),
      };
    });
  },

  protocol({ topics }) {
    const metadata = { version: 0, topics: [...topics], userData: Buffer.alloc(0) };
    return { name: this.name, metadata: AssignerProtocol.MemberMetadata.encode(metadata) };
  },
});
