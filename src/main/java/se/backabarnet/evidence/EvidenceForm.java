package se.backabarnet.evidence;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.multipart.MultipartFile;

/** The form that adds a file. */
class EvidenceForm {

    private MultipartFile file;

    public MultipartFile getFile() {
        return file;
    }

    public void setFile(MultipartFile file) {
        this.file = file;
    }

    /** What the browser calls the file; empty when none was chosen. */
    String fileName() {
        return file == null ? "" : file.getOriginalFilename();
    }

    InputStream content() throws IOException {
        return file == null ? InputStream.nullInputStream() : file.getInputStream();
    }
}
