import { z } from 'zod';
import { type Counterparty, openCounterparty, type Setting } from '../counterparty.js';
import { invalidFields } from '../invalid.js';
import { type FileOrder, FileOrder as FileOrderSchema, type Filed } from './file-order.js';
import { type Filing, startFiling, type Token } from './filing.js';
import { serveCatalogue } from './catalogue.js';
import { serveLgsp } from './lgsp-in.js';
import { sessions } from './sessions.js';
import { serveWrongs } from './standing.js';
import { synchronise } from './sync.js';
import { Call } from './wire.js';

export interface Portal extends Counterparty {
  /** Files made-up dossiers with the hub; resolves when the hub has answered for each. */
  file(order: FileOrder): Promise<readonly Filed[]>;
}

const Login = z.object({ username: z.string().min(1), password: z.string().min(1) });

/** The provincial portal: files what citizens submit online, and wants to know how every dossier goes. */
export function openPortal(setting: Setting, token: Token): Portal {
  const portal = openCounterparty('portal', setting);
  const filing = startFiling(portal, token);
  serveSync(portal);
  serveFiling(portal, filing);
  return {
    ...portal,
    file: (order) => Promise.all(filing.file(order)),
    close: async () => {
      await filing.close();
      await portal.close();
    },
  };
}

function serveSync(portal: Counterparty): void {
  const open = sessions(Date.now);
  const catalogue = serveCatalogue(portal);
  serveWrongs(portal);
  serveLgsp(portal);
  portal.server.post('/login', (request) => {
    const login = Login.safeParse(request.body);
    if (!login.success) return { error_code: '1', message: 'Sai tên đăng nhập hoặc mật khẩu' };
    return { error_code: '0', session: open.open() };
  });
  portal.server.post('/api', (request) => {
    const call = Call.safeParse(request.body);
    if (!call.success) return { error_code: '-2', message: invalidFields(call.error) };
    if (!open.isOpen(call.data.session)) return { error_code: '3', message: 'Phiên làm việc hết hạn' };
    if (call.data.service === 'LayDanhSachTTHC') return catalogue.list();
    if (call.data.service === 'LayThuTuc') return catalogue.detail(call.data.data[0]);
    return synchronise(portal, call.data);
  });
}

function serveFiling(portal: Counterparty, filing: Filing): void {
  portal.server.post('/_file', (request, reply) => {
    const order = FileOrderSchema.safeParse(request.body);
    if (!order.success) return reply.code(400).send({ message: invalidFields(order.error) });
    const submissions = filing.file(order.data);
    return reply.code(202).send({ filing: submissions.length });
  });
}
