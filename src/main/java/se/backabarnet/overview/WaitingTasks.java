package se.backabarnet.overview;

import java.time.LocalDate;
import java.util.List;
import se.backabarnet.security.Person;

/** Port: the tasks that wait for a person. */
public interface WaitingTasks {

    /**
     * What she may do now, taken by herself or by nobody, what is due first before the rest.
     *
     * @param most how many at most
     */
    List<WaitingTask> of(Person person, int most);

    /**
     * @param due the day by which it should be done, null when there is none
     * @param areaName null when it belongs to no area
     * @param phase null when it belongs to no phase
     * @param taken whether she has taken it on
     */
    record WaitingTask(String taskId, String label, LocalDate due, String areaName, Integer phase, boolean taken) {

        public boolean isLate(LocalDate today) {
            return due != null && due.isBefore(today);
        }
    }
}
