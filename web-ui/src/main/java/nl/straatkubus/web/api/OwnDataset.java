package nl.straatkubus.web.api;

import nl.straatkubus.ingest.dataset.DatasetCode;
import nl.straatkubus.ingest.dataset.DatasetOverview;
import nl.straatkubus.ingest.dataset.Datasets;
import nl.straatkubus.platform.catalogue.Ownership;
import nl.straatkubus.platform.tenancy.DataScope;

/** The dataset that a path names, where the caller keeps it. */
final class OwnDataset {
    private OwnDataset() {}

    /** @throws NotFound when there is none, or it is kept elsewhere */
    static DatasetCode of(Datasets datasets, String code) {
        Ownership here = DataScope.required().isShared() ? Ownership.SHARED : Ownership.OWN;
        if (!code.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw new NotFound("There is no dataset '" + code + "'.");
        }
        return datasets.find(new DatasetCode(code))
                .filter(dataset -> dataset.owner() == here)
                .map(DatasetOverview::definition)
                .orElseThrow(() -> new NotFound("There is no dataset '" + code + "' that is kept here."))
                .code();
    }
}
