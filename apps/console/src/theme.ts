import { theme, type ThemeConfig } from 'antd';

const FONT = "'Be Vietnam Pro', system-ui, 'Segoe UI', Roboto, sans-serif";

/** Nothing slides or fades for people whose machine says that it makes them unwell. */
const motion = !matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Sizes for people who read all day; every text keeps the contrast that WCAG 2.2 AA asks for. */
const SHARED: ThemeConfig = {
  token: { fontFamily: FONT, fontSize: 15, borderRadius: 8, controlHeight: 38, motion, motionDurationMid: '0.12s' },
  components: {
    Table: { cellPaddingBlock: 11, headerBorderRadius: 8 },
    Form: { itemMarginBottom: 22, verticalLabelPadding: '0 0 4px' },
  },
};

const LIGHT = {
  colorPrimary: '#0b6470',
  colorLink: '#0b6470',
  colorInfo: '#0b6470',
  colorSuccess: '#1f7a3d',
  colorWarning: '#b25a00',
  colorError: '#c4161c',
  colorErrorText: '#c4161c',
  colorTextBase: '#17222d',
  colorTextSecondary: '#475663',
  colorTextTertiary: '#595f66',
  colorTextDescription: '#595959',
  colorTextPlaceholder: '#6b6b6b',
  colorBgLayout: '#f3f5f7',
};

const DARK = {
  colorPrimary: '#1d7f8c',
  colorLink: '#7fd0d8',
  colorLinkHover: '#a5e0e6',
  colorInfo: '#1d7f8c',
  colorErrorText: '#ff8f8f',
  colorTextSecondary: '#b6c2cc',
  colorTextTertiary: '#a9b4be',
  colorTextDescription: '#a9b4be',
  colorTextPlaceholder: '#9aa6b1',
  colorBgBase: '#131a21',
  colorBgLayout: '#0f151b',
  colorBgContainer: '#18212a',
  colorBgElevated: '#1f2a34',
  colorBorder: '#5b6a78',
};

export const themeOf = (isDark: boolean): ThemeConfig => ({
  ...SHARED,
  algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: { ...SHARED.token, ...(isDark ? DARK : LIGHT) },
  components: {
    ...SHARED.components,
    ...(isDark && {
      Button: {
        colorPrimaryHover: '#17707c',
        colorError: '#c4161c',
        colorErrorHover: '#d42a30',
        defaultHoverColor: DARK.colorLinkHover,
        defaultHoverBorderColor: DARK.colorLink,
      },
    }),
    Segmented: isDark ? { trackBg: '#18212a', itemSelectedBg: '#313d49' } : { trackBg: '#e4e9ed' },
    Form: { ...SHARED.components?.Form, ...(isDark && { colorError: '#ff8f8f' }) },
  },
});
