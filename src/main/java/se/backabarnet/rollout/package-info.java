/**
 * The rollout of Backa barnet in an area, phase by phase, and the law that no phase begins before the one before it is
 * closed ({@code hsv/law}, {@code region/law}). Knows no other feature; what it needs of the engine are its own ports.
 */
package se.backabarnet.rollout;
