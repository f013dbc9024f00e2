package se.backabarnet.model;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.backabarnet.checklist.ModelPoint;

/** Port: what runs on an older version, and moving it to the newest one, where everything keeps its place by its id. */
public interface RunningModels {

    /** The processes of one rollout that are behind. One statement. */
    List<RunningModel> behind(UUID rolloutId);

    /** Those of all rollouts, by area. One statement. */
    List<RunningModel> behind(long skipped, int size);

    List<OpenTask> openTasks(RunningModel model);

    /** How many of its jobs have failed for good. */
    long failedJobs(RunningModel model);

    /** The points of a version, by the engine's id of it. */
    List<ModelPoint> points(String version);

    /** What stands in the way of moving; found by moving it, and leaving nothing of that behind. */
    List<Hindrance> hindrances(RunningModel model);

    Standing standing(RunningModel model);

    /**
     * Moves it, and lets what has failed be tried again.
     *
     * @throws se.backabarnet.RefusedException when somebody changes the rollout in the same moment
     */
    void move(RunningModel model);

    /** Opens points in the checklist of a phase that was moved; breaks off its closing if that has begun. */
    void open(RunningModel model, Standing standing, Collection<String> items);

    /**
     * Lets an open task say and ask what the newest version has.
     *
     * @param groups the ids of the groups that do it from now on
     * @param released whether the one who has taken it lets it go
     */
    void change(String taskId, String name, Collection<String> groups, boolean released);
}
