import { Typography } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** Why there is nothing, and what would bring something here. */
  readonly body: string;
  readonly children?: ReactNode;
}

/** Nothing here, and what that means. */
export const Empty = ({ title, body, children }: Props) => (
  <div className="empty">
    <Typography.Title level={2}>{title}</Typography.Title>
    <Typography.Paragraph type="secondary">{body}</Typography.Paragraph>
    {children}
  </div>
);
