import { HubError, type PaperMarks } from '#contracts';
import { once, uuidv7 } from '#messaging';
import { safeName, withStaged, type FileType, type PaperPlaces, type ReceivedFile, type StagedFile } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { attachPaper } from '../domain/papers/attach.js';
import type { Paper } from '../domain/papers/paper.js';
import { dossiers } from '../store/dossiers.js';
import { papers } from '../store/papers.js';
import { Desk, type Doing } from './desk.js';
import { PAPER_PLACES } from './office.js';

export interface Intake {
  readonly dossierId: string;
  readonly marks: PaperMarks;
  /** The step whose agency files it. */
  readonly step?: string | undefined;
  readonly sha256?: string | undefined;
  readonly key: string;
}

/** Takes files in: first the bytes, durably, then the row that points to them. A crash between leaves bytes nobody points to, for the sweep. */
@Injectable()
export class PaperIntake {
  constructor(
    private readonly desk: Desk,
    @Inject(PAPER_PLACES) private readonly places: PaperPlaces,
  ) {}

  take(doing: Doing, intake: Intake, { name, stream }: ReceivedFile): Promise<Paper> {
    return withStaged(this.places.staging, { stream, sha256: intake.sha256 }, async (file, type) => {
      await this.places.blobs.put(file);
      const paper = await this.#write(doing, intake, file, type, name);
      // A sweep may have held the same old bytes for orphans the moment they were kept again: the call, made again, heals that.
      if (!(await this.places.blobs.has(file.sha256))) throw new HubError('hub/unavailable');
      return paper;
    });
  }

  #write({ actor, story }: Doing, intake: Intake, file: StagedFile, type: FileType, name: string): Promise<Paper> {
    const { dossierId, marks, step, key } = intake;
    const { size, sha256 } = file;
    const call = { service: 'one-stop', caller: actor.sub, key, request: { dossierId, marks, step, sha256 } };
    return this.desk.units.run(story, (unit) =>
      once(unit, call, async () => {
        const about = {
          id: uuidv7(unit.now),
          dossierId,
          step,
          ...marks,
          size,
          sha256,
          attachedAt: unit.now.toISOString(),
        };
        const paper: Paper = { ...about, name: safeName(name, type), type: type.type };
        await unit.change(dossiers, dossierId, (dossier, moment) => attachPaper(dossier, paper, moment));
        await unit.change(papers, paper.id, () => ({ state: paper, events: [] }));
        return paper;
      }),
    );
  }
}
