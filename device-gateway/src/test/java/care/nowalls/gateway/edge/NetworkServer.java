package care.nowalls.gateway.edge;

import care.nowalls.contract.directory.DirectoryBridge;
import care.nowalls.contract.directory.DirectoryDevice;

/** A bridge as the backend knows it, and the entries of devices behind it. */
public final class NetworkServer {

    private NetworkServer() {}

    /** The account of this id and password may publish below the filter. */
    public static DirectoryBridge bridge(Registered account, String codec, String filter) {
        DirectoryDevice same = account.directoryEntry();
        return new DirectoryBridge(account.id(), same.passwordSalt(), same.passwordHash(), codec, filter, true);
    }

    /** A device that the vendor calls so. */
    public static DirectoryDevice device(Registered device, String codec, String kind, String externalId) {
        DirectoryDevice same = device.directoryEntry();
        return new DirectoryDevice(
                device.id(),
                same.passwordSalt(),
                same.passwordHash(),
                codec,
                kind,
                "INSTALLED",
                externalId,
                null,
                3_600,
                null);
    }
}
