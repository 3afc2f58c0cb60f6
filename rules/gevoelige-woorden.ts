/** Woorden over gezondheid die niet in Teams horen, zonder hoofdletters en accenten. Een beheerder kan ze aanvullen. */
export const WOORDEN_GEZONDHEID: readonly string[] = splits(`
  abortus adhd aids alcoholisme alcoholist allergie angststoornis anorexia arbeidsongeschikt artritis
  artrose arts astma autisme autistisch beroerte bevalling blind bloeddruk borstkanker burn-out
  burnout chemotherapie chronisch corona covid dementie depressie depressief depressies depressieve
  diabetes diagnose dialyse dokter doktersbezoek doof doofheid drugsverslaving dyslexie epilepsie
  epileptisch fibromyalgie fysiotherapeut fysiotherapie gehandicapt geopereerd getraumatiseerd
  gezondheid gezondheidsklachten gezondheidsproblemen ggz handicap hartaanval hartinfarct hartklachten
  hartpatient hartproblemen hepatitis hernia herseninfarct hersenletsel hiv hoofdpijn huidziekte
  huisarts infectie insuline invalide invaliditeit kanker kankerpatient kraamtijd lichamelijke
  longontsteking longpatient longziekte medicatie medicijn medicijnen medicijngebruik medisch medische
  migraine miskraam narcolepsie nierziekte operatie opname overspannen parkinson pijn pijnklachten
  posttraumatische prothese psychiater psychiatrisch psychiatrische psychisch psychische psychologisch
  psychologische psycholoog psychose psychotisch ptss reuma revalidatie revalideert rolstoel
  rugklachten rugpijn schildklier schizofrenie slechthorend slechtziend spoedeisende stoornis
  suicidaal suikerziekte tbc therapeut therapie trauma traumatisch tuberculose tumor verslaafd
  verslaving verslavingszorg verstandelijke zelfdoding zelfmoord ziek zieke zieken ziekenhuis
  ziekmelding ziekte ziekten ziektes zwanger zwangere zwangerschap zwangerschapsverlof
`);

/** Woorden over geloof die niet in Teams horen. */
export const WOORDEN_GELOOF: readonly string[] = splits(`
  alevi alevieten alevitisch atheist bahai baptist bekeerd bidden bijbel boeddhisme boeddhist
  boeddhisten boeddhistisch christelijk christelijke christen christendom christenen dominee
  evangelisch evangelische gebed gebedsruimte gedoopt geloof geloofsovertuiging gelooft geloven
  gelovig gelovige gereformeerd halal hijab hindoe hindoeisme hindoeistisch hindoes hoofddoek imam
  imams islam islamiet islamitisch islamitische jehova jezidi joden jodendom jood joods joodse
  katholiek katholieke kerk kerkdienst kerkelijk kerken kerkgang koosjer koptisch koptische koran
  moskee moskeeen moslim moslima moslims offerfeest orthodox orthodoxe pastoor pastor pinkstergemeente
  priester protestant protestantse rabbijn ramadan religie religieus religieuze salafist sikh sjiiet
  sjiieten sjiitisch sjiitische soenniet soennieten soennitisch soennitische suikerfeest synagoge
  tempel vasten vastenmaand yezidi
`);

function splits(lijst: string): readonly string[] {
  return lijst.trim().split(/\s+/);
}
