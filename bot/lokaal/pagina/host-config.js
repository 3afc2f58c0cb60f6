// Sizes, weights and spacing after Teams. Colours are CSS variables, so that light and dark need one configuration and
// a card that is being filled in changes colour without being drawn again.
function kleuren(voor) {
  const paar = (naam) => ({ default: `var(--${naam})`, subtle: `var(--${naam}-zacht)` });
  return {
    default: { default: voor, subtle: 'var(--tekst-zacht)' },
    dark: paar('tekst'),
    light: paar('op-donker'),
    accent: paar('merk-tekst'),
    good: paar('goed'),
    warning: paar('let-op'),
    attention: paar('fout'),
  };
}

const stijl = (achtergrond) => ({
  backgroundColor: achtergrond,
  foregroundColors: kleuren('var(--tekst)'),
  borderColor: 'var(--lijn)',
});

const LETTERS = {
  fontFamily: 'var(--letter)',
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
};

export const HOST_CONFIG = {
  supportsInteractivity: true,
  fontTypes: { default: LETTERS, monospace: { ...LETTERS, fontFamily: 'var(--letter-vast)' } },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--lijn)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  containerStyles: {
    default: stijl('transparent'),
    emphasis: stijl('var(--vlak-rustig)'),
    accent: stijl('var(--merk-vlak)'),
    good: stijl('var(--goed-vlak)'),
    warning: stijl('var(--let-op-vlak)'),
    attention: stijl('var(--fout-vlak)'),
  },
  actions: {
    maxActions: 6,
    spacing: 'medium',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    preExpandSingleShowCardAction: false,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: false },
  // Below the name of the place, which is the first heading of the page.
  textBlock: { headingLevel: 2 },
  textStyles: {
    heading: { size: 'large', weight: 'bolder' },
    columnHeader: { size: 'default', weight: 'bolder' },
  },
  table: { cellSpacing: 8 },
  factSet: {
    title: { size: 'default', color: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 160 },
    value: { size: 'default', color: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 16,
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', spacing: 'small', weight: 'default' },
    debounceTimeInMilliSeconds: 0,
  },
};
