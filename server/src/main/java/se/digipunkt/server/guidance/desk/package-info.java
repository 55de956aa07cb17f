/// The staff's desk on the server, for points without a kiosk and computers beside one: the pages
/// of the module `desk`, on the guidance of a place.
///
/// Part of `guidance`; who may log there is asked of `access` at every request ([DeskPlaces]). A
/// tap has an id that the browser made and is logged once for it ([PlaceTapLog]), however often it
/// is sent; a page says for whom it sends, and nobody else's session takes it ([DeskApi]). Every
/// change is decided and made in one write. Of who tapped nothing is stored.
@NullMarked
package se.digipunkt.server.guidance.desk;

import org.jspecify.annotations.NullMarked;
