package dev.stammkunde.managemedia;

import dev.stammkunde.media.PictureState;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.admin.AdminApi;
import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpEdge;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.Metrics;
import dev.stammkunde.platform.logs.OutcomeLog;

import java.util.List;

/** Answers the requests of the admin API that are about pictures for mails. */
final class ManageMedia implements HttpEdge.Answering {

    private final PictureAnswers pictures;
    private final UploadAnswer upload;
    private final AdminApi<MediaRoute> api;

    ManageMedia(ManageMediaPorts ports, Metrics metrics) {
        PictureView view = new PictureView(ports.publicUrl());
        SavePicture save = new SavePicture(ports.pictures());
        pictures = new PictureAnswers(ports.pictures(), save, view);
        upload = new UploadAnswer(ports, save, view);
        api =
                new AdminApi<>(
                        List.of(MediaRoute.values()),
                        (route, caller, input, _) -> AdminAnswer.of(answer(route, caller, input)),
                        "The picture cannot be used.",
                        metrics);
    }

    @Override
    public HttpResponse answer(HttpRequest request, OutcomeLog log) {
        return api.answer(request, log);
    }

    private HttpResponse answer(MediaRoute route, AdminCaller caller, AdminInput input) {
        Acting acting = caller.acting(input.request());
        return switch (route) {
            case LIST -> pictures.list(input);
            case UPLOAD -> upload.answer(input, acting);
            case SHOW -> pictures.show(input);
            case REPLACE -> pictures.replace(input, acting);
            case ARCHIVE -> pictures.bring(input, PictureState.ARCHIVED, acting);
            case RESTORE -> pictures.bring(input, PictureState.OFFERED, acting);
        };
    }
}
