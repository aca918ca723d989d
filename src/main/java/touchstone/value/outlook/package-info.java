/**
 * What customers will still bring: their facts read as contracts and purchases, the models of
 * touchstone.value.lifetime fitted to them once, and two indicators that follow.
 *
 * <p>Belongs here: how histories are read out of revenue entries and won deals, and which model an
 * account is valued by.
 *
 * <p>Does not belong here: the models themselves, and indicators measured account by account.
 */
package touchstone.value.outlook;
