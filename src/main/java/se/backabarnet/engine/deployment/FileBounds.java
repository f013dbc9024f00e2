package se.backabarnet.engine.deployment;

import java.util.List;

/** That each file can be read, and that there are not too many of them. */
class FileBounds implements Rules {

    @Override
    public void check(ModelSet models, Findings findings) {
        List<ModelFile> incoming =
                models.files().stream().filter(ModelFile::incoming).toList();
        if (!incoming.isEmpty()) {
            findings.inFile(incoming.get(0));
            int bytes = incoming.stream().mapToInt(ModelFile::bytes).sum();
            if (incoming.size() > Bounds.FILES || bytes > Bounds.DEPLOYMENT_BYTES) {
                findings.add(
                        "driftsättningen har " + incoming.size() + " filer på tillsammans " + bytes / 1024 + " kB",
                        "Tillåtet är högst " + Bounds.FILES + " filer på tillsammans " + Bounds.DEPLOYMENT_BYTES / 1024
                                + " kB. Dela upp den i flera.");
            }
        }
        models.twice().forEach(definition -> {
            findings.inFile(definition.file());
            findings.add(
                    "”" + definition.key() + "” finns också i " + definition.content(),
                    "Ta bort det ena, eller ge det ett annat id.");
        });
        models.files().stream().filter(file -> !file.readable()).forEach(file -> {
            findings.inFile(file);
            findings.add(file.fault().what(), file.fault().allowed());
        });
    }
}
