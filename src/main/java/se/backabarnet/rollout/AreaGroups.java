package se.backabarnet.rollout;

/** Port: the groups that an area's people belong to. */
public interface AreaGroups {

    /** Makes the local groups and the contact person's group of the area, where they are missing. */
    void open(String area, String areaName);
}
