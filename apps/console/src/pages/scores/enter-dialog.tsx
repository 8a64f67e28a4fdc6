import { Checkbox, Form, Input, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { toMoment } from '../../ui/format.js';
import { KeptForm } from '../../ui/kept-form.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useEnter, useHistory, type Chosen, type Row, type ScoreSheet } from './use-scores.js';

interface Props {
  readonly chosen: Chosen;
  readonly sheet: ScoreSheet;
  readonly row: Row;
  readonly onClose: () => void;
}

interface Filled {
  readonly points?: number;
  readonly isOut?: boolean;
  readonly note: string;
}

/** Gives a criterion a score with what it rests on, below every score it was given before. */
export function EnterDialog({ chosen, sheet: { mayEnter }, row, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Filled>();
  const isOut = Form.useWatch('isOut', form);
  const entering = useEnter(onClose);
  const given = mayEnter && row[mayEnter];
  const enter = ({ points, note }: Filled) =>
    mayEnter &&
    entering.mutate({
      ...chosen,
      no: row.no,
      kind: mayEnter,
      points: isOut ? null : (points ?? 0),
      note,
      version: given?.entry?.version ?? 0,
    });
  return (
    <Modal
      open
      title={t('scores.criterion', { no: row.no })}
      okText={t('scores.save')}
      cancelText={t('dossier.act.cancel')}
      confirmLoading={entering.isPending}
      okButtonProps={{ hidden: !mayEnter }}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="act-about">{row.name}</p>
      <History chosen={chosen} no={row.no} />
      {mayEnter && (
        <KeptForm
          form={form}
          kept={`scores/${row.no}`}
          initialValues={{ points: given?.points ?? undefined, isOut: given?.entry?.points === null }}
          onFinish={enter}
        >
          <Form.Item name="isOut" valuePropName="checked">
            <Checkbox>{t('scores.isOut')}</Checkbox>
          </Form.Item>
          <Form.Item
            name="points"
            label={t('scores.pointsOf', { kind: t(`scores.kind.${mayEnter}`), max: row.max })}
            rules={[{ required: !isOut, message: t('scores.pointsMissing', { max: row.max }) }]}
          >
            <InputNumber
              min={0}
              max={row.max}
              precision={2}
              step={0.25}
              decimalSeparator=","
              disabled={isOut === true}
            />
          </Form.Item>
          <Form.Item
            name="note"
            label={t(mayEnter === 'self' ? 'scores.noteSelf' : 'scores.noteAppraised')}
            rules={[{ required: true, min: 3, message: t('scores.noteMissing') }]}
            extra={mayEnter === 'self' && row.evidence}
          >
            <Input.TextArea rows={2} maxLength={1000} />
          </Form.Item>
        </KeptForm>
      )}
      {entering.error && <ProblemNotice error={entering.error} />}
    </Modal>
  );
}

function History({ chosen, no }: { readonly chosen: Chosen; readonly no: string }) {
  const { t, i18n } = useTranslation();
  const { data, error } = useHistory(chosen, no);
  if (error) return <ProblemNotice error={error} />;
  if (!data || data.items.length === 0) return <p className="soft">{t('scores.noHistory')}</p>;
  return (
    <ul className="plain" aria-label={t('scores.history')}>
      {data.items.map(({ kind, version, points, note, at }) => (
        <li key={`${kind}${version}`}>
          {t(`scores.kind.${kind}`)}:{' '}
          <strong>{points === null ? t('reports.notApplicable') : points.toLocaleString(i18n.language)}</strong>{' '}
          <span className="soft">
            {toMoment(at)} · {note}
          </span>
        </li>
      ))}
    </ul>
  );
}
