import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/empty.js';
import { keepAtFailure } from '../ui/kept.js';

/** A file of this version is gone: the hub was updated under the open page. */
let isOutdated = false;
addEventListener('vite:preloadError', () => (isOutdated = true));

interface Props {
  readonly children: ReactNode;
  /** Where the page is: another address gets another chance. */
  readonly at?: string;
}

/** A page that fails takes nothing else with it: what stands around it goes on, and says what to do. */
export class ErrorBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(): void {
    keepAtFailure();
  }

  override componentDidUpdate({ at }: Props): void {
    if (this.state.hasFailed && at !== this.props.at) this.setState({ hasFailed: false });
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Trouble /> : this.props.children;
  }
}

function Trouble() {
  const { t } = useTranslation();
  const what = isOutdated ? 'outdated' : 'trouble';
  return (
    <div role="alert">
      <Empty level={1} title={t(`shell.${what}.title`)} body={t(`shell.${what}.body`)}>
        <Button type="primary" onClick={() => location.reload()}>
          {t('shell.trouble.reload')}
        </Button>
      </Empty>
    </div>
  );
}
