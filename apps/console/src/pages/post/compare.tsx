import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/generated/schema.js';
import { toMoney } from '../../ui/format.js';
import { KeptForm } from '../../ui/kept-form.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { toPostList } from './parcels.js';

/** The post's list of the day, pasted or scanned line by line, held against ours. */
export function Compare({ day }: { readonly day: string }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ list?: string }>();
  const comparing = useMutation({
    mutationFn: (text: string) =>
      answerOf(
        api.POST('/v1/postal-days/{day}/comparison', {
          params: { path: { day } },
          body: { parcels: toPostList(text) },
        }),
      ),
  });
  return (
    <KeptForm
      form={form}
      kept={`post/closing/${day}`}
      className="card no-print"
      onFinish={({ list = '' }) => comparing.mutate(list)}
      onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && event.currentTarget.requestSubmit()}
    >
      <Form.Item name="list" label={t('post.closing.theirs')} extra={t('post.closing.theirsHow')}>
        <Input.TextArea rows={4} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={comparing.isPending}>
        {t('post.closing.compare')}
      </Button>
      {comparing.error && <ProblemNotice error={comparing.error} />}
      {comparing.data && <Found found={comparing.data} />}
    </KeptForm>
  );
}

function Found({ found }: { readonly found: components['schemas']['PostalComparison'] }) {
  const { t } = useTranslation();
  const { agreed, onlyHere, onlyAtPost, otherSum } = found;
  const lines = [
    ...onlyHere.map((parcel) => t('post.closing.onlyHere', { parcel })),
    ...onlyAtPost.map((parcel) => t('post.closing.onlyAtPost', { parcel })),
    ...otherSum.map(({ parcel, here, atPost }) =>
      t('post.closing.otherSum', { parcel, here: toMoney(here), atPost: toMoney(atPost) }),
    ),
  ];
  const isEqual = lines.length === 0;
  return (
    <Alert
      className="found"
      type={isEqual ? 'success' : 'warning'}
      showIcon
      title={t(isEqual ? 'post.closing.equal' : 'post.closing.unequal', { count: agreed, wrong: lines.length })}
      description={
        isEqual ? undefined : (
          <>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {t('post.closing.next')}
          </>
        )
      }
    />
  );
}
