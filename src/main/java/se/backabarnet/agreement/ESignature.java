package se.backabarnet.agreement;

import java.util.Map;

/**
 * How it is made sure that the one who signs is the one who is asked, and that she means it. Today she is logged in and
 * gives her password again ({@link PasswordSignature}); the signature itself is what {@link Signing} records.
 *
 * <p>An e-signature service takes its place as another bean of this type. One that answers at once (a code in an app that
 * is waited for) does its work inside {@link #confirm}. One that takes the signatory to its own site is asked in two
 * requests: the page's form leads to a controller that sends her there with the request's checksum as what is to be
 * signed, and the address to which the service sends her back hands the parameters it came with to the same signing as
 * the form does today; {@link #confirm} then asks the service, with these, whether that checksum was signed by that
 * person. Nothing else changes: who may sign what is decided before, and what is recorded is the same but for the method.
 */
public interface ESignature {

    /** Recorded with every signature and shown on the signature page by {@code agreement.method.<name>}. */
    String method();

    /**
     * @param answers what came with the request that signs, by the names of the form's fields or of the service
     * @throws se.backabarnet.RefusedException when it is not proved that she signs; nothing has happened then
     */
    void confirm(SigningRequest request, Map<String, String> answers);
}
