package care.nowalls.gateway.codec;

import care.nowalls.contract.signal.SignalType;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SCAIP, the Social Care Alarm Internet Protocol (SS 91100): XML at {@code nowalls/v1/{deviceId}/scaip}, answered at
 * {@code …/scaip/response}, and over HTTP. Controller id and reference together name the event for ever.
 */
@Singleton
public class ScaipCodec implements AnsweringCodec {
    private static final String RESPONSE = "/response";

    @Override
    public String name() {
        return "scaip";
    }

    @Override
    public List<String> filters() {
        return List.of(CanonicalTopic.ROOT + "+/" + CanonicalTopic.SCAIP);
    }

    @Override
    public boolean reads(String topic) {
        return CanonicalTopic.of(topic)
                .filter(t -> t.channel().equals(CanonicalTopic.SCAIP))
                .isPresent();
    }

    @Override
    public List<Report> read(RawMessage message, Profiles profiles) throws Undecodable {
        String device = CanonicalTopic.of(message.topic())
                .map(CanonicalTopic::device)
                .orElseThrow(() -> new Undecodable(Reason.UNKNOWN_TOPIC, "the topic names no device"));
        return List.of(new Report(DeviceAddress.own(device), read(message.payload())));
    }

    /** Reads a request, however it arrived. */
    public Reading read(byte[] payload) throws Undecodable {
        try {
            return reading(ScaipXml.request(payload));
        } catch (ScaipFault e) {
            throw e.undecodable();
        }
    }

    private static Reading reading(ScaipRequest request) throws ScaipFault {
        String name = request.controller() + ":" + request.reference();
        return switch (request.type()) {
            case PI -> new Reading.Heartbeat(null);
            case RE -> event(name, SignalType.CANCEL, request);
            case IN -> information(name, request);
            case ME -> {
                Optional<SignalType> type = ScaipMeaning.of(request.code("dty"), request.code("stc"));
                yield type.isPresent() ? event(name, type.get(), request) : new Reading.Heartbeat(null);
            }
        };
    }

    /** Information that we have no word for is a sign of life; an alarm is one even when it is called information. */
    private static Reading information(String name, ScaipRequest request) {
        try {
            Optional<SignalType> type = ScaipMeaning.of(request.code("dty"), request.code("stc"));
            return type.isPresent() ? event(name, type.get(), request) : new Reading.Heartbeat(null);
        } catch (ScaipFault notAWordOfOurs) {
            return new Reading.Heartbeat(null);
        }
    }

    private static Reading event(String name, SignalType type, ScaipRequest request) {
        Map<String, Object> data = new LinkedHashMap<>(request.elements());
        String zone = request.elements().get("lte");
        return new Reading.Event(name, type, null, null, null, zone, data);
    }

    @Override
    public Answer answer(RawMessage message, Outcome outcome) {
        return new Answer(message.topic() + RESPONSE, answer(message.payload(), outcome));
    }

    @Override
    public Answer refusal(RawMessage message, Reason reason) {
        return new Answer(message.topic() + RESPONSE, refusal(message.payload(), reason));
    }

    /** The {@code mrs} to a request that was read. */
    public String answer(byte[] payload, Outcome outcome) {
        ScaipStatus status = switch (outcome) {
            case STORED -> ScaipStatus.OK;
            case HELD -> ScaipStatus.HOLD;
        };
        try {
            return ScaipXml.response(ScaipXml.request(payload).referenceIfAny(), status);
        } catch (ScaipFault e) {
            return ScaipXml.response(null, e.status());
        }
    }

    /** The {@code mrs} to one that was not: what was wrong with it, or that it is not treated here. */
    public String refusal(byte[] payload, Reason reason) {
        if (reason == Reason.TOO_LARGE) {
            return ScaipXml.response(null, ScaipStatus.TOO_LONG);
        }
        try {
            ScaipRequest request = ScaipXml.request(payload);
            return ScaipXml.response(request.referenceIfAny(), fault(request));
        } catch (ScaipFault e) {
            return ScaipXml.response(null, e.status());
        }
    }

    private static ScaipStatus fault(ScaipRequest request) {
        try {
            reading(request);
            return ScaipStatus.NOT_TREATED;
        } catch (ScaipFault e) {
            return e.status();
        }
    }
}
