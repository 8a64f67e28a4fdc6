/** What the hub answers when it refuses or fails (RFC 9457), in words a clerk understands. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly help: string;
  readonly errors?: readonly {
    readonly pointer: string;
    readonly detail: string;
    readonly code?: string;
    readonly of?: string;
  }[];
}

/** The network failed before anybody answered. */
export const UNREACHABLE: Problem = {
  status: 0,
  code: 'console/unreachable',
  title: 'Không kết nối được với hệ thống',
  help: 'Kiểm tra mạng rồi thử lại. Những gì đã nhập vẫn còn trên màn hình.',
};

/** A refused call, as something that can be thrown. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

export const problemOf = (error: unknown): Problem => (error instanceof Refused ? error.problem : UNREACHABLE);
