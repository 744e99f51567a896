package dev.stammkunde.localrunner.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.schedules.CreatedSchedules;
import dev.stammkunde.localrunner.schedules.Schedule;
import dev.stammkunde.stacktemplate.Names;

import java.util.List;

/** EventBridge Scheduler: schedules and their groups. Lists come in one page. */
public final class SchedulerService implements AwsService {

    private static final String SCHEDULES = "schedules";
    private static final String GROUPS = "schedule-groups";

    private final CreatedSchedules schedules;

    public SchedulerService(CreatedSchedules schedules) {
        this.schedules = schedules;
    }

    @Override
    public boolean serves(AwsRequest request) {
        var segments = request.segments();
        return request.target().isEmpty()
                && !segments.isEmpty()
                && segments.size() <= 2
                && List.of(SCHEDULES, GROUPS).contains(segments.getFirst());
    }

    @Override
    public AwsResponse answer(AwsRequest request) {
        var segments = request.segments();
        var isGroup = segments.getFirst().equals(GROUPS);
        if (segments.size() == 1) {
            if (!request.method().equals("GET")) {
                return unsupported(request);
            }
            return isGroup ? listGroups(request) : list(request);
        }
        return isGroup ? group(request, segments.get(1)) : schedule(request, segments.get(1));
    }

    private AwsResponse schedule(AwsRequest request, String name) {
        var group = request.query().getOrDefault("groupName", Schedule.DEFAULT_GROUP);
        return switch (request.method()) {
            case "POST" -> put(request, name, true);
            case "PUT" -> put(request, name, false);
            case "GET" -> answer(schedules.get(new Schedule.Key(group, name)), true);
            case "DELETE" -> {
                var outcome = schedules.delete(new Schedule.Key(group, name));
                yield outcome instanceof CreatedSchedules.Outcome.Done
                        ? AwsResponse.ok(Json.object())
                        : answer(outcome, false);
            }
            default -> unsupported(request);
        };
    }

    private AwsResponse put(AwsRequest request, String name, boolean isNew) {
        if (!(request.body() instanceof ObjectNode body)) {
            return AwsResponse.error("ValidationException", "The body is no JSON object.");
        }
        var definition = body.deepCopy().put("Name", name);
        definition.remove("ClientToken");
        return answer(schedules.put(definition, isNew), false);
    }

    private static AwsResponse answer(CreatedSchedules.Outcome outcome, boolean whole) {
        return switch (outcome) {
            case CreatedSchedules.Outcome.Done done -> {
                var arn = arn(done.definition());
                yield AwsResponse.ok(
                        whole
                                ? done.definition().deepCopy().put("Arn", arn)
                                : Json.object().put("ScheduleArn", arn));
            }
            case CreatedSchedules.Outcome.NotFound missing -> missing(missing.message());
            case CreatedSchedules.Outcome.Conflict conflict -> conflict(conflict.message());
            case CreatedSchedules.Outcome.Invalid invalid -> invalid(invalid.message());
        };
    }

    private AwsResponse list(AwsRequest request) {
        var answer = Json.object();
        var list = answer.putArray("Schedules");
        schedules
                .list(
                        request.query().getOrDefault("ScheduleGroup", ""),
                        request.query().getOrDefault("NamePrefix", ""))
                .forEach(
                        definition -> {
                            var summary = list.addObject().put("Arn", arn(definition));
                            for (String field :
                                    List.of(
                                            "Name",
                                            "GroupName",
                                            "State",
                                            "CreationDate",
                                            "LastModificationDate")) {
                                if (definition.has(field)) {
                                    summary.set(field, definition.get(field));
                                }
                            }
                            summary.putObject("Target").set("Arn", definition.at("/Target/Arn"));
                        });
        return AwsResponse.ok(answer);
    }

    private AwsResponse group(AwsRequest request, String name) {
        return switch (request.method()) {
            case "POST" ->
                    schedules.addGroup(name)
                            ? AwsResponse.ok(
                                    Json.object()
                                            .put("ScheduleGroupArn", Names.scheduleGroupArn(name)))
                            : conflict("Schedule group " + name + " already exists.");
            case "GET" ->
                    schedules.hasGroup(name)
                            ? AwsResponse.ok(describe(name))
                            : missing("Schedule group " + name + " does not exist.");
            case "DELETE" -> {
                if (name.equals(Schedule.DEFAULT_GROUP)) {
                    yield invalid("The default schedule group cannot be deleted.");
                }
                yield schedules.deleteGroup(name)
                        ? AwsResponse.ok(Json.object())
                        : missing("Schedule group " + name + " does not exist.");
            }
            default -> unsupported(request);
        };
    }

    private AwsResponse listGroups(AwsRequest request) {
        var prefix = request.query().getOrDefault("NamePrefix", "");
        var answer = Json.object();
        var list = answer.putArray("ScheduleGroups");
        schedules.groups().stream()
                .filter(group -> group.startsWith(prefix))
                .forEach(group -> list.add(describe(group)));
        return AwsResponse.ok(answer);
    }

    private static ObjectNode describe(String group) {
        return Json.object()
                .put("Name", group)
                .put("Arn", Names.scheduleGroupArn(group))
                .put("State", "ACTIVE");
    }

    private static String arn(ObjectNode definition) {
        return Names.scheduleArn(
                definition.path("GroupName").asText(), definition.path("Name").asText());
    }

    private static AwsResponse missing(String message) {
        return AwsResponse.error(404, "ResourceNotFoundException", message);
    }

    private static AwsResponse conflict(String message) {
        return AwsResponse.error(409, "ConflictException", message);
    }

    private static AwsResponse invalid(String message) {
        return AwsResponse.error("ValidationException", message);
    }

    private static AwsResponse unsupported(AwsRequest request) {
        return AwsResponse.error(
                "UnsupportedOperation",
                request.method() + " " + request.path() + " is not served on this machine.");
    }
}
