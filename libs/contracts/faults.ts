/**
 * Every way the hub can refuse or fail, as data. `http` is what a caller is told; `retry` says whether the same call may
 * succeed later by itself; `title` and `help` are for people, in Vietnamese: what is wrong, and what to do.
 */
// prettier-ignore
export const FAULTS = {
  'request/invalid': { http: 422, retry: false, title: 'Dữ liệu không hợp lệ', help: 'Sửa các trường được nêu rồi gửi lại.' },
  'request/malformed': { http: 400, retry: false, title: 'Nội dung gửi lên không đọc được', help: 'Gửi đúng định dạng JSON, mã hoá UTF-8.' },
  'request/too-large': { http: 413, retry: false, title: 'Nội dung gửi lên quá lớn', help: 'Giảm kích thước rồi gửi lại.' },
  'request/unsupported-type': { http: 415, retry: false, title: 'Kiểu nội dung không được hỗ trợ', help: 'Gửi với Content-Type: application/json.' },
  'request/unknown-route': { http: 404, retry: false, title: 'Không có địa chỉ này', help: 'Xem danh sách địa chỉ tại /docs.' },
  'request/idempotency-key-missing': { http: 400, retry: false, title: 'Thiếu khoá chống gửi trùng', help: 'Thêm tiêu đề Idempotency-Key, mỗi lần tạo mới một giá trị.' },
  'request/idempotency-key-reused': { http: 422, retry: false, title: 'Khoá chống gửi trùng đã dùng cho nội dung khác', help: 'Dùng khoá mới cho nội dung mới.' },
  'auth/missing': { http: 401, retry: false, title: 'Chưa đăng nhập', help: 'Đăng nhập, hoặc gửi kèm tiêu đề Authorization: Bearer <token>.' },
  'auth/invalid': { http: 401, retry: false, title: 'Phiên làm việc không hợp lệ hoặc đã hết hạn', help: 'Đăng nhập lại.' },
  'auth/forbidden': { http: 403, retry: false, title: 'Không có quyền thực hiện việc này', help: 'Liên hệ người quản trị để được phân quyền.' },
  'auth/foreign-page': { http: 403, retry: false, title: 'Thao tác không xuất phát từ trang của hệ thống', help: 'Mở lại trang của hệ thống rồi thực hiện lại.' },
  'auth/sign-in-failed': { http: 401, retry: false, title: 'Đăng nhập không thành công', help: 'Đăng nhập lại từ đầu.' },
  'auth/not-assigned': { http: 403, retry: false, title: 'Tài khoản chưa được giao vai trò trong hệ thống', help: 'Liên hệ người quản trị để được giao vai trò và đơn vị.' },
  'auth/provider-unavailable': { http: 503, retry: true, title: 'Hệ thống đăng nhập tạm thời không liên lạc được', help: 'Thử lại sau ít phút; nếu vẫn không được, báo quản trị vận hành.' },
  'auth/bad-signature': { http: 401, retry: false, title: 'Chữ ký của thông báo không đúng', help: 'Kiểm tra khoá bí mật đã trao đổi và ký lại trên nguyên văn nội dung.' },
  'procedure/unknown': { http: 422, retry: false, title: 'Không có thủ tục này', help: 'Kiểm tra lại mã thủ tục hành chính.' },
  'procedure/not-valid': { http: 422, retry: false, title: 'Thủ tục không có hiệu lực vào ngày này', help: 'Chọn thủ tục đang có hiệu lực.' },
  'procedure/replaced': { http: 422, retry: false, title: 'Thủ tục đã được thay bằng thủ tục khác', help: 'Nộp theo mã của thủ tục thay thế được nêu.' },
  'agency/unknown': { http: 422, retry: false, title: 'Không có cơ quan này', help: 'Kiểm tra lại mã cơ quan.' },
  'office/unknown': { http: 422, retry: false, title: 'Không có đơn vị tiếp nhận này', help: 'Kiểm tra lại mã định danh của đơn vị.' },
  'reorganisation/unknown': { http: 404, retry: false, title: 'Không có văn bản sắp xếp này', help: 'Xem danh sách văn bản ở /v1/reorganisations, hoặc thêm văn bản vào dữ liệu tổ chức.' },
  'reorganisation/not-in-force': { http: 409, retry: false, title: 'Văn bản sắp xếp chưa có hiệu lực', help: 'Thực hiện từ ngày văn bản có hiệu lực; trước đó chỉ xem trước.' },
  'reorganisation/changed': { http: 409, retry: false, title: 'Dữ liệu tổ chức khác với lần xem trước', help: 'Xem trước lại, kiểm tra, rồi duyệt bằng mã của lần xem mới.' },
  'calendar/unknown': { http: 422, retry: false, title: 'Chưa có lịch làm việc cho thời gian này', help: 'Bổ sung lịch nghỉ của năm vào dữ liệu lịch làm việc.' },
  'calendar/change-not-found': { http: 404, retry: false, title: 'Không tìm thấy lần thay đổi lịch này', help: 'Kiểm tra lại mã; thay đổi của đơn vị khác không hiển thị ở đây.' },
  'dossier/not-found': { http: 404, retry: false, title: 'Không tìm thấy hồ sơ', help: 'Kiểm tra lại mã hồ sơ; hồ sơ của đơn vị khác không hiển thị ở đây.' },
  'dossier/already-exists': { http: 409, retry: false, title: 'Hồ sơ đã tồn tại với nội dung khác', help: 'Gửi bản cập nhật, hoặc dùng mã hồ sơ mới.' },
  'dossier/act-not-allowed': { http: 409, retry: false, title: 'Hồ sơ đang ở trạng thái không cho phép việc này', help: 'Xem trạng thái hiện tại của hồ sơ.' },
  'dossier/papers-missing': { http: 422, retry: false, title: 'Thiếu thành phần hồ sơ bắt buộc', help: 'Bổ sung các giấy tờ được nêu, hoặc lập phiếu yêu cầu bổ sung.' },
  'dossier/facts-missing': { http: 422, retry: false, title: 'Thiếu thông tin mà thủ tục yêu cầu', help: 'Nhập các thông tin được nêu.' },
  'dossier/address-missing': { http: 422, retry: false, title: 'Thiếu địa chỉ nhận qua bưu điện', help: 'Nhập địa chỉ và số điện thoại của người nhận.' },
  'form/not-in-force': { http: 422, retry: false, title: 'Không có mẫu phiếu này vào ngày lập', help: 'Xem các mẫu của thông tư đang có hiệu lực.' },
  'form/not-due': { http: 409, retry: false, title: 'Hồ sơ chưa có việc cần lập phiếu này', help: 'Xem danh sách phiếu của hồ sơ.' },
  'form/not-found': { http: 404, retry: false, title: 'Không tìm thấy phiếu', help: 'Xem danh sách phiếu của hồ sơ.' },
  'form/period-too-long': { http: 422, retry: false, title: 'Khoảng thời gian có quá nhiều hồ sơ', help: 'Chọn khoảng ngắn hơn, hoặc lấy bảng tính.' },
  'paper/not-found': { http: 404, retry: false, title: 'Không tìm thấy tệp giấy tờ', help: 'Tải lại danh sách giấy tờ của hồ sơ.' },
  'paper/unknown-code': { http: 422, retry: false, title: 'Hồ sơ không có thành phần hoặc kết quả mang mã này', help: 'Chọn một thành phần hoặc kết quả của thủ tục.' },
  'paper/missing-file': { http: 422, retry: false, title: 'Không có tệp nào được gửi lên', help: 'Gửi dạng multipart/form-data, có một tệp.' },
  'paper/hash-mismatch': { http: 422, retry: false, title: 'Tệp nhận được khác tệp đã gửi', help: 'Gửi lại tệp; nội dung bị thay đổi trên đường truyền.' },
  'paper/cut-off': { http: 400, retry: true, title: 'Tệp gửi lên bị ngắt giữa chừng', help: 'Gửi lại tệp; chưa có gì được lưu.' },
  'paper/too-large': { http: 413, retry: false, title: 'Tệp quá lớn', help: 'Quét lại với độ phân giải thấp hơn hoặc tách tệp.' },
  'paper/type-not-allowed': { http: 415, retry: false, title: 'Loại tệp không được nhận', help: 'Gửi tệp PDF, JPEG, PNG hoặc TIFF.' },
  'submission/unreadable': { http: 422, retry: false, title: 'Hồ sơ gửi lên không theo dạng dữ liệu nào đã biết', help: 'Gửi theo dạng DongBoHoSoMC hoặc dạng của trục LGSP.' },
  'data/bad-habit': { http: 422, retry: false, title: 'Dữ liệu mang thói quen sai', help: 'Sửa theo chỗ được nêu rồi gửi lại; xem trang Chất lượng dữ liệu.' },
  'feedback/not-found': { http: 404, retry: false, title: 'Không tìm thấy phản ánh, kiến nghị', help: 'Kiểm tra lại; phản ánh của đơn vị khác không hiển thị ở đây.' },
  'feedback/already-exists': { http: 409, retry: false, title: 'Mã phản ánh đã có với nội dung khác', help: 'Gửi phản ánh mới bằng mã mới.' },
  'feedback/act-not-allowed': { http: 409, retry: false, title: 'Phản ánh đang ở trạng thái không cho phép việc này', help: 'Xem trạng thái và thời hạn của phản ánh.' },
  'agency/unavailable': { http: 503, retry: true, title: 'Cơ quan phối hợp tạm thời không liên lạc được', help: 'Yêu cầu đang chờ được giữ lại và tự gửi khi cơ quan hoạt động trở lại; việc vừa bấm mà chưa xong thì bấm lại sau.' },
  'agency/rejected': { http: 502, retry: false, title: 'Cơ quan phối hợp không nhận yêu cầu', help: 'Sửa dữ liệu theo lý do cơ quan nêu rồi gửi lại.' },
  'agency/garbled': { http: 502, retry: true, title: 'Cơ quan phối hợp trả lời không đúng định dạng', help: 'Báo cho đầu mối kỹ thuật của cơ quan.' },
  'asked/not-found': { http: 404, retry: false, title: 'Không tìm thấy yêu cầu xử lý', help: 'Kiểm tra lại số biên nhận của yêu cầu.' },
  'asked/already-settled': { http: 409, retry: false, title: 'Yêu cầu đã có kết quả', help: 'Không gửi lại; nếu kết quả sai, báo cho bộ phận một cửa.' },
  'asked/number-taken': { http: 409, retry: false, title: 'Số văn bản đã cấp cho hồ sơ khác', help: 'Báo nơi ban hành kiểm tra sổ văn bản đi, rồi gửi lại với số đúng; hồ sơ vẫn chờ.' },
  'asked/handed-on': { http: 409, retry: false, title: 'Yêu cầu đã chuyển cho cơ quan tiếp tục giải quyết', help: 'Không gửi lại; bàn giao kết quả cho cơ quan tiếp tục giải quyết, cơ quan đó gửi.' },
  'asked/notice-unknown': { http: 422, retry: false, title: 'Không có thông báo nộp tiền này', help: 'Gửi thông báo nộp tiền trước khi gửi chứng từ.' },
  'asked/amount-mismatch': { http: 422, retry: false, title: 'Số tiền không khớp', help: 'Kiểm tra lại số tiền trên thông báo và chứng từ.' },
  'shipment/not-found': { http: 404, retry: false, title: 'Không tìm thấy bưu gửi', help: 'Kiểm tra lại mã bưu gửi.' },
  'shipment/act-not-allowed': { http: 409, retry: false, title: 'Bưu gửi đang ở trạng thái không cho phép việc này', help: 'Xem trạng thái hiện tại của bưu gửi.' },
  'statistics/under-way': { http: 409, retry: true, title: 'Đang có một lần đếm lại hoặc đối chiếu', help: 'Xem tiến độ ở /v1/statistics/runs, rồi thử lại sau khi xong.' },
  'snapshot/not-found': { http: 404, retry: false, title: 'Không tìm thấy báo cáo đã chốt', help: 'Xem danh sách báo cáo đã chốt của đơn vị.' },
  'snapshot/period-not-over': { http: 409, retry: false, title: 'Kỳ báo cáo chưa hết', help: 'Chốt báo cáo sau ngày cuối của kỳ.' },
  'snapshot/already-taken': { http: 409, retry: false, title: 'Kỳ này đã có báo cáo chốt', help: 'Báo cáo đã chốt không sửa được. Muốn đính chính, chốt báo cáo mới và nêu báo cáo mới nhất ở trường corrects kèm lý do.' },
  'snapshot/nothing-changed': { http: 409, retry: false, title: 'Số liệu không khác báo cáo đã chốt', help: 'Không cần đính chính.' },
  'snapshot/does-not-add-up': { http: 409, retry: false, title: 'Số liệu không khớp các phép kiểm tra của biểu', help: 'Báo quản trị vận hành đối chiếu số liệu rồi chốt lại.' },
  'scoring/not-found': { http: 404, retry: false, title: 'Đơn vị không có bộ tiêu chí chấm điểm của năm đó', help: 'Chọn đơn vị và năm trong danh sách; bộ tiêu chí nằm ở procedures/scoring.' },
  'score/unknown-criterion': { http: 404, retry: false, title: 'Bộ tiêu chí không có tiêu chí này', help: 'Tải lại bảng chấm điểm rồi chọn tiêu chí.' },
  'score/not-yours': { http: 403, retry: false, title: 'Điểm này do người khác chấm', help: 'Điểm tự chấm do lãnh đạo đơn vị nhập; điểm thẩm định do cơ quan thẩm định nêu trong bộ tiêu chí nhập.' },
  'score/changed-meanwhile': { http: 409, retry: false, title: 'Tiêu chí vừa được người khác chấm', help: 'Tải lại bảng, xem điểm mới nhất rồi chấm lại nếu cần.' },
  'catalogue/under-way': { http: 409, retry: true, title: 'Đang lấy danh mục', help: 'Đợi lần lấy danh mục đang chạy xong.' },
  'catalogue/not-given': { http: 502, retry: true, title: 'Cổng không trả danh mục thủ tục', help: 'Xem câu trả lời của cổng ở chi tiết, rồi lấy lại sau.' },
  'catalogue/changed': { http: 409, retry: false, title: 'Chỗ khác nhau này không còn như lúc xem', help: 'Tải lại danh mục, xem lại rồi duyệt.' },
  'reconciliation/under-way': { http: 409, retry: true, title: 'Đang đối soát', help: 'Đợi lần đối soát đang chạy xong.' },
  'reconciliation/not-found': { http: 404, retry: false, title: 'Không còn chỗ khác nhau này', help: 'Tải lại danh sách; có thể lần đối soát sau đã thấy khớp.' },
  'reconciliation/only-theirs': { http: 409, retry: false, title: 'Ở đây không có hồ sơ này để gửi lại', help: 'Yêu cầu cổng gửi lại hồ sơ (POST /v1/submissions), hoặc hủy hồ sơ trên cổng và báo người nộp.' },
  'reconciliation/not-told': { http: 502, retry: true, title: 'Bên kia không cho biết tình trạng hồ sơ', help: 'Xem chi tiết, rồi đối soát lại sau.' },
  'report/office-missing': { http: 422, retry: false, title: 'Chưa rõ báo cáo của đơn vị nào', help: 'Tài khoản phụ trách nhiều đơn vị: thêm office=<mã đơn vị>.' },
  'message/unreadable': { http: 422, retry: false, title: 'Thông điệp không đọc được', help: 'Sửa chỗ được nêu trong thông điệp rồi chạy lại, hoặc cập nhật phần mềm.' },
  'message/unknown-type': { http: 422, retry: false, title: 'Thông điệp thuộc loại chưa biết', help: 'Cập nhật phần mềm rồi chạy lại.' },
  'message/cannot-apply': { http: 422, retry: false, title: 'Thông điệp không áp dụng được', help: 'Sửa dữ liệu rồi chạy lại, hoặc bỏ qua và ghi lý do.' },
  'message/waits-behind': { http: 409, retry: false, title: 'Thông điệp chờ sau một thông điệp đang treo của cùng hồ sơ', help: 'Xử lý thông điệp đứng trước.' },
  'parked/not-found': { http: 404, retry: false, title: 'Không tìm thấy thông điệp treo', help: 'Có thể đã được xử lý.' },
  'state/conflict': { http: 409, retry: true, title: 'Dữ liệu vừa được người khác thay đổi', help: 'Tải lại rồi thực hiện lại.' },
  'data/invalid': { http: 500, retry: false, title: 'Tệp dữ liệu của hệ thống không hợp lệ', help: 'Sửa tệp dữ liệu được nêu rồi khởi động lại.' },
  'hub/unavailable': { http: 503, retry: true, title: 'Hệ thống tạm thời chưa phục vụ được', help: 'Thử lại sau ít giây; chưa có gì được ghi nhận.' },
  'hub/interrupted': { http: 502, retry: true, title: 'Mất liên lạc giữa chừng', help: 'Chưa rõ đã ghi nhận hay chưa; gửi lại với cùng Idempotency-Key, hoặc xem lại hồ sơ trước khi làm tiếp.' },
  'hub/failed': { http: 500, retry: false, title: 'Lỗi của hệ thống', help: 'Báo quản trị vận hành kèm mã theo dõi.' },
} as const satisfies Record<string, { http: number; retry: boolean; title: string; help: string }>;

export type FaultCode = keyof typeof FAULTS;

/** One field that is wrong: a JSON pointer into what was sent, and why. */
export interface FaultField {
  readonly pointer: string;
  readonly detail: string;
  /** The same for screens in another language: which rule, and what it speaks of. */
  readonly code?: string;
  readonly of?: string;
}

/** A broken rule or a broken wire. Neither `detail` nor `fields` ever carries personal data. */
export class HubError extends Error {
  override readonly name = 'HubError';

  constructor(
    readonly code: FaultCode,
    readonly detail: string = FAULTS[code].title,
    readonly fields: readonly FaultField[] = [],
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
  }
}
