import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Radio } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, newKey } from '../../api/client.js';
import { onKey } from '../../ui/keys.js';
import { KeptForm } from '../../ui/kept-form.js';
import { useKeptState } from '../../ui/kept.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import type { Request } from '../requests/filters.js';
import { FIELDS } from './answer-fields.js';
import { KINDS, toOutcome, type Filled, type Kind } from './outcome.js';
import { useRefusal } from './refusal.js';
import { usePapers, useStep, type Outcome } from './use-request.js';

/** The answer of the agency: one of four, by the keys 1 to 4; Ctrl+Enter sends it. */
export function Answer({ request }: { readonly request: Request }) {
  const { t } = useTranslation();
  const { data: step } = useStep(request);
  const { data: papers } = usePapers(request);
  const [form] = Form.useForm<Filled>();
  const [kind, setKind] = useKeptState<Kind>(`answer/${request.id}/kind`, 'done');
  const isForeseen = useRefusal(request, form, kind);
  const sending = useSending(request);
  useEffect(() => {
    const keys = KINDS.map((one, place) => onKey(String(place + 1), () => setKind(one)));
    return () => keys.forEach((stop) => stop());
  }, []);
  if (!step) return null;
  const Fields = FIELDS[kind];
  return (
    <KeptForm
      form={form}
      kept={`answer/${request.id}`}
      className="card answer no-print"
      scrollToFirstError={{ focus: true }}
      onFinish={(filled) => sending.mutate(toOutcome(kind, filled, step, papers?.items ?? []))}
      onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && isForeseen && form.submit()}
    >
      <h2 id="answer">{t('requests.answer')}</h2>
      <Radio.Group
        aria-labelledby="answer"
        optionType="button"
        buttonStyle="solid"
        value={kind}
        onChange={({ target }) => setKind(target.value as Kind)}
        options={KINDS.map((value, place) => ({ value, label: `${place + 1} · ${t(`requests.answers.${value}`)}` }))}
      />
      <Fields request={request} step={step} />
      {sending.error && <ProblemNotice error={sending.error} />}
      <Button
        type="primary"
        danger={kind === 'refused'}
        htmlType="submit"
        disabled={!isForeseen}
        loading={sending.isPending}
      >
        {t(`requests.send.${kind}`)}
      </Button>
    </KeptForm>
  );
}

/** Nothing shows as answered before the hub has said so; a refused call leaves all as typed. */
function useSending({ id }: Request) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const key = useRef(newKey());
  return useMutation({
    mutationFn: (outcome: Outcome) =>
      answerOf(
        api.POST('/v1/requests/{id}/outcome', {
          params: { path: { id }, header: { 'Idempotency-Key': key.current } },
          body: { outcome },
        }),
      ),
    onSuccess: async (_, { kind }) => {
      await queries.invalidateQueries({ queryKey: ['requests'] });
      void message.success(t(`requests.sent.${kind}`));
      document.getElementById('content')?.focus();
    },
    onSettled: () => (key.current = newKey()),
  });
}
