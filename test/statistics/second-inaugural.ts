/**
 * Words of Abraham Lincoln's second inaugural address (1865, in the public domain), in small letters and without
 * punctuation, as quanteda 4.3 tokenises it: tokens(x, remove_punct = TRUE, remove_symbols = TRUE).
 */
export const secondInaugural: readonly string[] = `
fellow-countrymen at this second appearing to take the oath of the presidential office there is less occasion
for an extended address than there was at the first then a statement somewhat in detail of a course to be
pursued seemed fitting and proper now at the expiration of four years during which public declarations have
been constantly called forth on every point and phase of the great contest which still absorbs the attention
and engrosses the energies of the nation little that is new could be presented the progress of our arms upon
which all else chiefly depends is as well known to the public as to myself and it is i trust reasonably
satisfactory and encouraging to all with high hope for the future no prediction in regard to it is ventured on
the occasion corresponding to this four years ago all thoughts were anxiously directed to an impending civil
war all dreaded it all sought to avert it while the inaugural address was being delivered from this place
devoted altogether to saving the union without war urgent agents were in the city seeking to destroy it
without war seeking to dissolve the union and divide effects by negotiation both parties deprecated war but
one of them would make war rather than let the nation survive and the other would accept war rather than let
it perish and the war came one-eighth of the whole population were colored slaves not distributed generally
over the union but localized in the southern part of it these slaves constituted a peculiar and powerful
interest all knew that this interest was somehow the cause of the war to strengthen perpetuate and extend this
interest was the object for which the insurgents would rend the union even by war while the government claimed
no right to do more than to restrict the territorial enlargement of it neither party expected for the war the
magnitude or the duration which it has already attained neither anticipated that the cause of the conflict
might cease with or even before the conflict itself should cease each looked for an easier triumph and a
result less fundamental and astounding both read the same bible and pray to the same god and each invokes his
aid against the other it may seem strange that any men should dare to ask a just god's assistance in wringing
their bread from the sweat of other men's faces but let us judge not that we be not judged the prayers of both
could not be answered that of neither has been answered fully the almighty has his own purposes woe unto the
world because of offenses for it must needs be that offenses come but woe to that man by whom the offense
cometh if we shall suppose that american slavery is one of those offenses which in the providence of god must
needs come but which having continued through his appointed time he now wills to remove and that he gives to
both north and south this terrible war as the woe due to those by whom the offense came shall we discern
therein any departure from those divine attributes which the believers in a living god always ascribe to him
fondly do we hope fervently do we pray that this mighty scourge of war may speedily pass away yet if god wills
that it continue until all the wealth piled by the bondsman's two hundred and fifty years of unrequited toil
shall be sunk and until every drop of blood drawn with the lash shall be paid by another drawn with the sword
as was said three thousand years ago so still it must be said the judgments of the lord are true and righteous
altogether with malice toward none with charity for all with firmness in the right as god gives us to see the
right let us strive on to finish the work we are in to bind up the nation's wounds to care for him who shall
have borne the battle and for his widow and his orphan to do all which may achieve and cherish a just and
lasting peace among ourselves and with all nations
`
  .trim()
  .split(/\s+/);
