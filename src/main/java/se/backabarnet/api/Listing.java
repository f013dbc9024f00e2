package se.backabarnet.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.Page;

/** A page of a list. */
@Schema(description = "En sida av en lista")
record Listing<T>(
        List<T> items,
        @Schema(description = "Sidans nummer, räknat från 0") int page,
        @Schema(description = "Högsta antal på en sida") int size,
        @Schema(description = "Antal på alla sidor") long total) {

    static <S, T> Listing<T> of(Page<S> page, Function<S, T> row) {
        return new Listing<>(page.map(row).getContent(), page.getNumber(), page.getSize(), page.getTotalElements());
    }
}
