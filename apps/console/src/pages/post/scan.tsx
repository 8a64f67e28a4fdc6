import { Button, Input, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toParcel } from './parcels.js';

interface Detector {
  detect(video: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
/** Phones read codes with their camera where the browser can; everybody can type. */
const BarcodeDetector = (globalThis as { BarcodeDetector?: new () => Detector }).BarcodeDetector;
const SHAPE = /^[A-Z]{2}\d{9}[A-Z]{2}$/;

interface Props {
  readonly onCode: (parcel: string) => Promise<void> | void;
  readonly notice: string;
}

/** A field for codes that stays ready for the next one; a scanner that types and presses Enter works as it is. */
export function Scan({ onCode, notice }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [isWatching, setWatching] = useState(false);
  const [isShort, setShort] = useState(false);
  const take = (text: string) => {
    const code = toParcel(text);
    setShort(!SHAPE.test(code));
    if (!SHAPE.test(code)) return;
    setTyped('');
    void onCode(code);
  };
  return (
    <div className="scan no-print">
      <Input
        size="large"
        value={typed}
        autoComplete="off"
        autoCapitalize="characters"
        placeholder={t('post.scan')}
        aria-label={t('post.scan')}
        status={isShort ? 'error' : ''}
        onChange={({ target }) => setTyped(target.value)}
        onPressEnter={(event) => {
          event.preventDefault(); // or the same Enter presses what the code opened
          take(typed);
        }}
      />
      {BarcodeDetector && (
        <Button size="large" onClick={() => setWatching(true)}>
          {t('post.camera')}
        </Button>
      )}
      <p role="status">{isShort ? t('post.shape') : notice}</p>
      {isWatching && (
        <Camera
          onCode={(code) => {
            setWatching(false);
            take(code);
          }}
          onClose={() => setWatching(false)}
        />
      )}
    </div>
  );
}

/** Watches until a code of a parcel is seen; the camera is off again afterwards. */
function Camera({ onCode, onClose }: { readonly onCode: (code: string) => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const detector = new BarcodeDetector!();
    let stream: MediaStream | undefined;
    let isOver = false;
    const watch = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (isOver) return stream.getTracks().forEach((track) => track.stop());
      video.current!.srcObject = stream;
      await video.current!.play();
      while (!isOver) {
        const [seen] = (await detector.detect(video.current!)).filter(({ rawValue }) => SHAPE.test(toParcel(rawValue)));
        if (seen) return onCode(seen.rawValue);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    };
    watch().catch(() => !isOver && setRefused(true));
    return () => {
      isOver = true;
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);
  return (
    <Modal open title={t('post.camera')} footer={null} onCancel={onClose}>
      {isRefused ? <p>{t('post.noCamera')}</p> : <video ref={video} muted playsInline className="camera" />}
    </Modal>
  );
}
