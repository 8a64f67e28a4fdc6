import type { Asked } from '#agency-kit';
import { landRegistry } from '../../apps/agencies/adapters/land-registry/index.js';
import { tax } from '../../apps/agencies/adapters/tax/index.js';
import { agencyContract } from './agency.contract.js';

const REQUEST = '0192f3a0-7c1e-7cc3-9a51-3f6f0c2b7d11';

const asked = (requestId: string): Asked => ({
  requestId,
  code: '000.00.14.H03-260611-0007',
  foreignCode: '000.00.14.H03-260611-0042',
  officeCode: '000.00.14.H03',
  askedAt: '2026-06-11T01:30:00.000Z',
  dueAt: '2026-06-16T10:00:00.000Z',
  reference: 'TN-26-000001',
  facts: {
    seller: { name: 'Hoàng Văn Thử', personalNumber: '006080000001', address: 'Thôn Nà Ví, xã Bằng Vân' },
    buyer: {
      name: 'Nông Thị Mẫu',
      personalNumber: '006190000002',
      phone: '0980000002',
      address: 'Tiểu khu 2, thị trấn Nà Phặc',
    },
    parcel: {
      parcelNumber: '123',
      mapSheet: '45',
      areaSquareMetres: 210.5,
      communeCode: '01942',
      address: 'Thôn Nà Ví, xã Bằng Vân',
    },
    price: 450_000_000,
    transferSlip: { number: '000001/PCTT' },
  },
});
const reason = 'Công dân rút hồ sơ';
const sketch = { code: 'TP.SO-DO', name: 'Sơ đồ thửa đất có xác nhận của chủ liền kề', originals: 1, copies: 0 };

agencyContract(landRegistry, {
  folder: 'apps/agencies/adapters/land-registry/examples',
  asked: asked(`${REQUEST}/appraise/1`),
  calls: [
    { example: 'tiep-nhan-ho-so', action: 'appraise-transfer' },
    {
      example: 'cap-nhat-bo-sung',
      action: 'supplement',
      body: { components: [sketch], appointmentAt: '2026-06-18T10:00:00.000Z' },
    },
    { example: 'huy-ho-so', action: 'cancel', body: { reason } },
  ],
});

agencyContract(tax, {
  folder: 'apps/agencies/adapters/tax/examples',
  asked: asked(`${REQUEST}/tax/1`),
  calls: [
    { example: 'tiep-nhan-pct', action: 'assess-duty' },
    { example: 'tra-cuu-pct', action: 'poll' },
    { example: 'huy-pct', action: 'cancel', body: { reason } },
  ],
});
