import { Button, Select, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** What a file may be; the first is what it most often is. */
  readonly kinds: readonly { readonly code: string; readonly name: string }[];
  readonly isPending: boolean;
  readonly onFile: (file: File, code: string) => void;
}

/** Says what a file is, and chooses it. */
export function Attach({ kinds, isPending, onFile }: Props) {
  const { t } = useTranslation();
  const [code, setCode] = useState(kinds[0]?.code ?? '');
  return (
    <div className="attach">
      <Select
        aria-label={t('requests.fileOf')}
        value={code}
        onChange={setCode}
        options={kinds.map(({ code: value, name: label }) => ({ value, label }))}
        popupMatchSelectWidth={false}
      />
      <Upload
        accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff"
        showUploadList={false}
        customRequest={({ file }) => onFile(file as File, code)}
      >
        <Button loading={isPending}>{t('requests.fileAttach')}</Button>
      </Upload>
    </div>
  );
}

/** A file as its bytes travel; the name is what the description of the API knows of it. */
export const sentFile = (file: File) => ({
  body: { file: file.name },
  bodySerializer() {
    const form = new FormData();
    form.append('file', file);
    return form;
  },
});
