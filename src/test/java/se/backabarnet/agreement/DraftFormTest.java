package se.backabarnet.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.web.bind.WebDataBinder;

class DraftFormTest {

    /** Whatever row somebody names: the list must not grow to it. CVE-2026-59282 is about lists that do. */
    @Test
    void takesNoRowFarBeyondThePage() {
        DraftForm form = new DraftForm();
        WebDataBinder binder = new WebDataBinder(form);

        assertThatThrownBy(() -> binder.bind(new MutablePropertyValues(Map.of("costs[2000000000].what", "x"))))
                .isInstanceOf(InvalidPropertyException.class);
        assertThat(form.getCosts()).isEmpty();

        binder.bind(new MutablePropertyValues(Map.of("costs[1].what", "x")));
        assertThat(form.getCosts()).hasSize(2);
    }
}
