package care.nowalls.catalogue;

import care.nowalls.shared.Refusal;

/** Why something about the catalogue is refused. */
public enum CatalogueRefusal implements Refusal {
    UNKNOWN_ITEM("unknown-item", 422),
    ITEM_KNOWN("item-known", 409);

    private final String code;
    private final int status;

    CatalogueRefusal(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
