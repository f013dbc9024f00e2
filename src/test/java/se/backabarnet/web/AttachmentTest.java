package se.backabarnet.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;

class AttachmentTest {

    /** People choose the names of what they upload; CVE-2026-59314 is about names that split an answer. */
    @ParameterizedTest
    @ValueSource(
            strings = {"a\r\nSet-Cookie: a=b.pdf", "å\r\n\r\n<script>.pdf", "a\".pdf", "a\\\".pdf", "a\u0000b.pdf"})
    void noNameLeavesItsHeader(String name) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();

        Attachment.send(response, "application/pdf", name, new byte[0]);

        assertThat(response.getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .startsWith("attachment; filename=\"")
                .doesNotContain("\r", "\n", "\u0000", "Set-Cookie: ");
        assertThat(response.getHeaderNames()).doesNotContain("Set-Cookie");
    }
}
