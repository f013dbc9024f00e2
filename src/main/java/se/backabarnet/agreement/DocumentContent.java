package se.backabarnet.agreement;

import java.time.LocalDate;
import java.util.List;
import se.backabarnet.party.PartyView;

/**
 * What a wording is filled with.
 *
 * @param number which version of the agreement it becomes
 */
record DocumentContent(
        String areaName, int number, LocalDate day, List<PartyView> parties, List<PlanView> plans, Draft draft) {}
