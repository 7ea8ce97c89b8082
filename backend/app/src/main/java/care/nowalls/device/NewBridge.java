package care.nowalls.device;

import care.nowalls.contract.directory.TopicFilter;

/**
 * A network server to be given an account.
 *
 * @param name for people
 * @param codec whose messages it brings
 * @param topicFilter where it may publish, and read back
 */
public record NewBridge(String name, BridgeCodec codec, TopicFilter topicFilter) {}
