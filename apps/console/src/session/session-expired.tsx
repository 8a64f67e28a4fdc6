import { useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Modal, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onSessionExpired, SIGNED_IN } from '../api/client.js';
import { askMe, goSignIn, signOut, type Me } from './me.js';

/** The session is over: the page stays as it is, with all that was typed, until the same person is back, or has no use for it. */
export function SessionExpired({ me }: { readonly me: Me }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [isOver, setOver] = useState(false);
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => onSessionExpired(() => setOver(true)), []);
  useEffect(() => {
    const channel = new BroadcastChannel(SIGNED_IN);
    channel.onmessage = async () => {
      const back = await askMe();
      if (back.sub !== me.sub) return location.assign('/'); // somebody else must not find this person's page
      setOver(false);
      setWaiting(false);
      await queries.invalidateQueries();
    };
    return () => channel.close();
  }, [me.sub, queries]);
  const signIn = () => {
    const opened = open('/auth/sign-in?to=/signed-in', 'lien-thong-sign-in', 'width=980,height=760');
    if (opened) setWaiting(true);
    else goSignIn();
  };
  return (
    <Modal open={isOver} title={t('shell.expired.title')} closable={false} footer={null} keyboard={false}>
      <Typography.Paragraph>{t('shell.expired.body')}</Typography.Paragraph>
      <Flex gap="small">
        <Button type="primary" autoFocus onClick={signIn}>
          {t('shell.expired.again')}
        </Button>
        <Button onClick={() => void signOut()}>{t('shell.signOut')}</Button>
      </Flex>
      {isWaiting && <Typography.Paragraph role="status">{t('shell.expired.waiting')}</Typography.Paragraph>}
    </Modal>
  );
}
