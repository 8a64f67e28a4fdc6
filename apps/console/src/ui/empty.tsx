import { Typography } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** Why there is nothing, and what would bring something here. */
  readonly body: string;
  readonly children?: ReactNode;
  /** 1 where nothing else on the page is its heading. */
  readonly level?: 1 | 2;
}

/** Nothing here, and what that means. */
export const Empty = ({ title, body, children, level = 2 }: Props) => (
  <div className="empty">
    <Typography.Title level={level}>{title}</Typography.Title>
    <Typography.Paragraph type="secondary">{body}</Typography.Paragraph>
    {children}
  </div>
);
