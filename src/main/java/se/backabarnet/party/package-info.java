/**
 * The parties of a rollout with their services, and the people who do something for them: who holds which role and
 * function from when to when ({@code hsv/steering-group/function/1}, {@code hsv/rollout-team/function/1} and on). Says
 * what a group still lacks, and turns roles into membership of groups. Knows the rollout, and people by user id only.
 */
package se.backabarnet.party;
