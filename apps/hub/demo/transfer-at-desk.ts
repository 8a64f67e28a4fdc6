import { somebody } from '../../sandbox/index.js';

const paper = (code: string) => ({ code, name: code, originals: 1, copies: 0, electronic: false });

/** What a clerk would fill in for the `n`th made-up buyer at the counter: a transfer whose origin the commune has to confirm. */
export function transferAtDesk(seed: string, n: number): object {
  const seller = somebody(seed, 'seller at the desk', n);
  const buyer = somebody(seed, 'buyer at the desk', n);
  const party = ({ name, number, address }: typeof buyer) => ({ name, personalNumber: number, address });
  return {
    procedure: '2.000889',
    officeCode: '000.00.14.H03',
    applicant: { kind: 'citizen', name: buyer.name, personalNumber: buyer.number, phone: buyer.phone },
    components: ['TP.DON-DANG-KY', 'TP.HOP-DONG', 'TP.GIAY-CHUNG-NHAN', 'TP.TO-KHAI-TNCN', 'TP.TO-KHAI-TRUOC-BA'].map(
      paper,
    ),
    facts: {
      seller: party(seller),
      buyer: party(buyer),
      parcel: {
        mapSheet: String(1 + (n % 90)),
        parcelNumber: String(100 + n),
        areaSquareMetres: 120 + n,
        communeCode: seller.ward,
        address: seller.address,
      },
      price: 150_000_000 + n * 5_000_000,
      exempt: false,
      originUnclear: true,
    },
    resultDelivery: 'counter',
    feesPaid: true,
  };
}
