import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.mjs';

/**
 * A Kafka for tests and for people, in this order: the one KAFKA_BROKERS names, one in Docker, or Apache Kafka's own jars
 * fetched by Maven and run by plain Java. Throws, naming what is missing, when there is none of them.
 */
export async function openKafka({ dir, port = 0, advertised = 0 }) {
  const given = process.env.KAFKA_BROKERS;
  if (given) return { kind: 'given', brokers: given.split(','), stop: async () => {} };
  if (spawnSync('docker', ['version', '--format', '{{.Server.Version}}'], { stdio: 'ignore' }).status === 0)
    return inDocker();
  return ownKafka({ dir, port, advertised });
}

/** The last of these: a broker that may be killed and started again. Throws when Java or Maven is missing. */
export async function ownKafka({ dir, port = 0, advertised = 0 }) {
  const java = spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;
  const maven = spawnSync('mvn', ['-v'], { stdio: 'ignore' }).status === 0;
  if (java && maven) return withJava({ dir: path.resolve(dir), port, advertised });
  const missing = [!java && 'java', !maven && 'mvn'].filter(Boolean).join(', ');
  throw new Error(`No Kafka of our own: there is no ${missing}.`);
}

async function inDocker() {
  const { KafkaContainer } = await import('@testcontainers/kafka');
  const container = await new KafkaContainer('confluentinc/cp-kafka:8.0.0').start();
  return {
    kind: 'docker',
    brokers: [`${container.getHost()}:${container.getMappedPort(9093)}`],
    stop: () => container.stop(),
  };
}

const POM = 'test/kafka/pom.xml';

/** The broker's jars, resolved once per version into a folder of this user. */
function jars() {
  const [, version] = /kafka_2\.13<\/artifactId>\s*<version>([^<]+)/.exec(fs.readFileSync(POM, 'utf8'));
  const folder = path.join(os.homedir(), '.cache', 'lien-thong', `kafka-${version}`);
  if (fs.existsSync(folder)) return folder;
  const fetching = `${folder}.${process.pid}`;
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${fetching}`];
  const { status, stdout } = spawnSync('mvn', ['-q', '-B', '-f', POM, ...goal], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`Maven could not fetch Kafka:\n${stdout}`);
  if (fs.existsSync(folder)) fs.rmSync(fetching, { recursive: true });
  else fs.renameSync(fetching, folder);
  return folder;
}

const SMALL = ['-Xms128m', '-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
const LOG = '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn';

/** One broker that is its own controller (KRaft), on loopback, known to clients under `advertised`; its data stays in `dir`. */
async function withJava({ dir, port, advertised }) {
  const classpath = path.join(jars(), '*');
  const config = path.join(dir, 'server.properties');
  const at = port || (await freePort());
  if (!fs.existsSync(config)) {
    fs.mkdirSync(dir, { recursive: true });
    fs.writeFileSync(
      config,
      properties({ dir, port: at, advertised: advertised || at, controllerPort: await freePort() }),
    );
    run(classpath, 'kafka.tools.StorageTool', 'format', '-t', uuid(), '-c', config);
  }
  let child = await start(classpath, config, dir, at);
  return {
    kind: 'java',
    brokers: [`127.0.0.1:${at}`],
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
    restart: async () => void (child = await start(classpath, config, dir, at)),
  };
}

/** Kafka reads a cluster's id as 16 bytes in base64; one that begins with a dash would be taken for an option. */
const uuid = () => Buffer.concat([Buffer.of(1), randomBytes(15)]).toString('base64url');

function run(classpath, ...call) {
  const { status, stdout, stderr } = spawnSync('java', [...SMALL, LOG, '-cp', classpath, ...call], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${call.slice(0, 2).join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}

async function start(classpath, config, dir, port) {
  const log = fs.openSync(path.join(dir, 'kafka.log'), 'a');
  const args = [...SMALL, LOG, '-cp', classpath, 'kafka.Kafka', config];
  const child = spawn('java', args, { stdio: ['ignore', log, log], detached: true });
  fs.closeSync(log);
  const limit = Date.now() + 60_000;
  while (!(await answers(port))) {
    if (child.exitCode !== null || Date.now() > limit)
      throw new Error(`Kafka did not start:\n${fs.readFileSync(path.join(dir, 'kafka.log'), 'utf8').slice(-2000)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return child;
}

const answers = (port) =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => (socket.destroy(), resolve(true))).once('error', () => resolve(false));
  });

async function end(child, signal) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

const properties = ({ dir, port, advertised, controllerPort }) => `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controllerPort}
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}
advertised.listeners=PLAINTEXT://127.0.0.1:${advertised}
controller.listener.names=CONTROLLER
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
log.dirs=${path.join(dir, 'data')}
auto.create.topics.enable=false
offsets.topic.replication.factor=1
offsets.topic.num.partitions=8
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
`;
