package dev.stammkunde.managemedia;

import dev.stammkunde.media.Picture;
import dev.stammkunde.media.Pictures;
import dev.stammkunde.media.json.PictureJson;
import dev.stammkunde.platform.admin.DocumentView;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.http.PageMark;
import dev.stammkunde.platform.json.JsonText;

/** Pictures as the admin API shows them. */
final class PictureView {

    private final String publicUrl;

    PictureView(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    HttpResponse of(int status, Picture picture) {
        return DocumentView.withVersion(
                HttpResponse.json(
                        status,
                        JsonText.object(json -> PictureJson.write(json, picture, url(picture)))),
                picture.version());
    }

    HttpResponse of(Pictures.Page page) {
        return HttpResponse.json(
                200,
                JsonText.object(
                        json -> {
                            json.array(
                                    "pictures",
                                    all ->
                                            page.pictures()
                                                    .forEach(
                                                            each ->
                                                                    all.object(
                                                                            one ->
                                                                                    PictureJson
                                                                                            .write(
                                                                                                    one,
                                                                                                    each,
                                                                                                    url(
                                                                                                            each)))));
                            page.next()
                                    .ifPresent(place -> json.text("next", PageMark.cursor(place)));
                        }));
    }

    /** Where anybody gets it: a mail needs it whole. */
    private String url(Picture picture) {
        return publicUrl + "/media/" + picture.id().shopId() + '/' + picture.file();
    }
}
