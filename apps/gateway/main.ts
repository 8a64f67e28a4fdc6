import { closeOnSignal, readConfig } from '#platform';
import { GatewayConfig } from './config.js';
import { startGateway } from './gateway.js';

const { HOST, PORT, UPSTREAMS } = readConfig(GatewayConfig);
const gateway = await startGateway({ host: HOST, port: PORT, upstreams: UPSTREAMS });
closeOnSignal(() => gateway.close());
