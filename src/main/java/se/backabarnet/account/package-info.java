/**
 * The people themselves: how they come in by invitation, choose a password and leave; which groups they belong to and how
 * long, by grants; who stands in for whom; and what is stored about one of them. People and groups lie where the engine
 * keeps them, behind {@link se.backabarnet.account.Directory} and {@link se.backabarnet.account.Memberships}. Knows nothing
 * of rollouts: features that do say what they hold about a person through {@link se.backabarnet.account.PersonalData}.
 */
package se.backabarnet.account;
