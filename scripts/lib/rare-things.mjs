// What a demo does not bring about: a dossier declined, a withdrawal refused, papers that never came, a request no agency takes.
const LAND_TRANSFER = {
  procedure: '2.000889',
  officeCode: '000.00.14.H03',
  channel: 'desk',
  applicant: { kind: 'citizen', name: 'Nông Thị Mẫu', personalNumber: '006190000002', phone: '0980000002' },
  components: ['TP.DON-DANG-KY', 'TP.HOP-DONG', 'TP.GIAY-CHUNG-NHAN', 'TP.TO-KHAI-TNCN', 'TP.TO-KHAI-TRUOC-BA'].map(
    (code) => ({ code, name: `Giấy tờ mẫu ${code}`, originals: 1, copies: 0, electronic: false }),
  ),
  facts: {
    seller: { name: 'Hoàng Văn Thử', personalNumber: '006080000001', address: 'Thôn Nà Ví, xã Bằng Vân' },
    buyer: { name: 'Nông Thị Mẫu', personalNumber: '006190000002', address: 'Tiểu khu 2, xã Nà Phặc' },
    parcel: {
      mapSheet: '45',
      parcelNumber: '123',
      areaSquareMetres: 210.5,
      communeCode: '01942',
      address: 'Thôn Nà Ví, xã Bằng Vân',
    },
    price: 450_000_000,
    exempt: false,
    originUnclear: false,
  },
  resultDelivery: 'counter',
};

/** Lets every timer ring now. `db` is the owner's: nobody else can. */
export const hurryTimers = (db) => db.query('update bus.timer set due_at = now()');

export async function rareThings({ clerk, sandbox, db, seed }) {
  const act = (path, body) => clerk.act(`/v1/dossiers${path}`, body, crypto.randomUUID());
  const receive = (facts) => act('', { ...LAND_TRANSFER, facts: { ...LAND_TRANSFER.facts, ...facts } });
  await hurryTimers(db); // what they remind of has long been done
  await receive({ price: 450_000_000.5 }); // tax takes no half đồng
  const kept = await receive({ originUnclear: true }); // waits for the commune
  await act(`/${kept.id}/withdrawal`, { reason: 'Công dân xin rút hồ sơ' });
  await act(`/${kept.id}/withdrawal-decision`, { agreed: false, reason: 'Hồ sơ đã có kết quả thẩm định' });
  await act(`/${kept.id}/supplement-requests`, { items: ['Sơ đồ thửa đất'], reason: 'Thiếu sơ đồ thửa đất' });
  await hurryTimers(db); // nobody brought the papers
  await sandbox.file({ dossiers: 1, seed });
  await decline(clerk, act);
}

async function decline(clerk, act) {
  for (;;) {
    const { items } = await clerk.get('/v1/dossiers?open=true&limit=500');
    const submitted = items.find(({ business }) => business === 'submitted');
    if (submitted) return act(`/${submitted.id}/decline`, { reason: 'Không thuộc thẩm quyền tiếp nhận' });
  }
}
