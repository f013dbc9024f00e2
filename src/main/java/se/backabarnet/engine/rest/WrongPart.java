package se.backabarnet.engine.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;
import org.glassfish.jersey.server.ParamException;

/** Which part of what a caller sent is wrong: the name that she gave it, or its place, and never what was in it. */
final class WrongPart {

    private static final Pattern NAMED = Pattern.compile("(?:query parameter|variable) '([\\w.-]{1,60})'");

    private WrongPart() {}

    static Optional<String> of(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            Optional<String> part = ofOne(t);
            if (part.isPresent()) {
                return part;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ofOne(Throwable t) {
        if (t instanceof ParseException model) {
            return Optional.of(model.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream().map(problem -> place(report, problem)))
                    .distinct()
                    .collect(Collectors.joining("; ")));
        }
        if (t instanceof ParamException parameter) {
            return Optional.of(parameter.getParameterName());
        }
        if (t instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return Optional.of(mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                    .filter(step -> step.matches("[\\w.-]{1,60}"))
                    .collect(Collectors.joining(".")));
        }
        if (t instanceof JsonProcessingException json && json.getLocation() != null) {
            JsonLocation at = json.getLocation();
            return Optional.of("rad " + at.getLineNr() + ", tecken " + at.getColumnNr());
        }
        Matcher named = NAMED.matcher(String.valueOf(t.getMessage()));
        return named.find() ? Optional.of(named.group(1)) : Optional.empty();
    }

    private static String place(ResourceReport report, Problem problem) {
        String element = problem.getMainElementId();
        return "filen " + report.getResourceName() + (element == null ? "" : ", elementet " + element) + ", rad "
                + problem.getLine();
    }
}
