package se.backabarnet.model;

import java.util.UUID;

/**
 * A process of a rollout that runs on another version than the newest.
 *
 * @param instanceId its running instance, as the engine knows it
 * @param process the key of the process
 * @param name what the newest version is called
 * @param phase the phase that the process runs; null for one that runs none
 * @param source the engine's id of the version it runs on
 * @param target the engine's id of the newest version
 */
public record RunningModel(
        UUID rolloutId,
        String areaName,
        String instanceId,
        String process,
        String name,
        Integer phase,
        String source,
        int from,
        String target,
        int to) {}
