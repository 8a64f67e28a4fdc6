export const shell = {
  product: 'Liên Thông',
  skip: 'Đến nội dung chính',
  navigation: 'Điều hướng chính',
  signOut: 'Đăng xuất',
  language: 'English',
  theme: { light: 'Giao diện sáng', dark: 'Giao diện tối', system: 'Giao diện theo máy' },
  role: {
    clerk: 'Cán bộ một cửa',
    head: 'Lãnh đạo văn phòng',
    officer: 'Cán bộ cơ quan giải quyết',
    postal: 'Nhân viên bưu điện',
    operator: 'Quản trị vận hành',
    portal: 'Hệ thống cổng dịch vụ công',
  },
  live: { on: 'Cập nhật trực tiếp', off: 'Mất kết nối, đang nối lại…' },
  loading: 'Đang tải…',
  retry: 'Thử lại',
  saved: 'Đã ghi nhận',
  restored: 'Đã giữ lại những gì nhập dở trước khi tải lại trang.',
  signedOut: {
    title: 'Đã đăng xuất',
    body: 'Phiên làm việc đã kết thúc trên máy này.',
    again: 'Đăng nhập',
    track: 'Là người dân? Tra cứu hồ sơ',
    why: {
      'auth/sign-in-failed': 'Đăng nhập không thành công. Mời đăng nhập lại từ đầu.',
      'auth/not-assigned':
        'Tài khoản đã đăng nhập được nhưng chưa được giao vai trò trong hệ thống. Liên hệ người quản trị để được giao vai trò và đơn vị.',
    },
  },
  expired: {
    title: 'Phiên làm việc đã hết hạn',
    body: 'Những gì đang nhập vẫn còn nguyên trên màn hình. Đăng nhập lại trong cửa sổ mới, rồi tiếp tục.',
    again: 'Đăng nhập lại',
    waiting: 'Đang chờ đăng nhập ở cửa sổ mới…',
  },
  trouble: {
    title: 'Trang này gặp lỗi',
    body: 'Việc đã ghi nhận và những gì nhập dở không bị mất. Tải lại trang rồi làm tiếp; nếu vẫn lỗi, báo quản trị vận hành.',
    reload: 'Tải lại',
  },
  outdated: {
    title: 'Hệ thống vừa được cập nhật',
    body: 'Trang đang mở là bản cũ. Tải lại để dùng bản mới; những gì đang nhập dở được giữ lại.',
  },
  notFound: { title: 'Không có trang này', body: 'Địa chỉ có thể đã đổi.', home: 'Về trang đầu' },
  nothingYet: {
    title: 'Chưa có màn hình cho vai trò này',
    body: 'Vai trò của anh/chị hiện làm việc qua API; màn hình sẽ được bổ sung.',
  },
};
