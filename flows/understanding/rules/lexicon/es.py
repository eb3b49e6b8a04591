"""Spanish."""

from flows.understanding.rules.lexicon import Lexicon

LEXICON = Lexicon(
    wishes={
        "restart": "empezar|empecemos|empieza|comenzar de nuevo, volver a empezar, desde el principio|inicio, "
        "empezamos|empezar|empecemos|empieza|comenzamos|comenzar|arrancar|arranquemos otra vez|nuevo|cero, de|desde "
        "cero, borra|borrar|borralo|borremos|resetea todo, volvamos a empezar, vuelvo a empezar, desde el comienzo, "
        "reinicia*, volver|volvamos|vuelve|vuelva|vamos al principio|inicio|comienzo",
        "stop_messages": "no mas mensajes|recordatorios, deja|dejen|dejad de escribir*|mandar*|enviar*, no me escrib*, "
        "dejar de recibir, darme de baja, no me mand*|envi* mas, no quiero recibir mensajes|recordatorios|"
        "notificaciones|avisos, no mas avisos|notificaciones, desuscrib*, dejen|dejad|deja de molestar*, no me "
        "molest*, borrame|quitame|sacame|eliminame de la|su|vuestra lista",
        "human": "numero de telefono|contacto, vuestro|su|el telefono, hablar|habla|comunicar* con|a alguien|persona|"
        "humano|operador|encargad*|recepcion*|dueñ*|jef*|responsable, persona real, llamame, llamadme, llameme, me "
        "llaman|llamais|llama|llamas, pasame con, un|una humano|humana, con un|una robot|bot|maquina, no un|una robot|"
        "bot|maquina, no quiero robot|bot|maquina|robots, hablar|comunicar*|contactar con gerente|jefe|jefa|encargad*|"
        "humana|agente|asesor*|supervisor*|ustedes|vosotros|vos|dueña, me atienda un|una|alguien persona|humano|agente|"
        "real, paseme|pasenme|comuniqueme|comunicame|conectame con, llamenme|llamen|llameis, alguien|persona de "
        "verdad, alguien real, atencion al cliente|humana, agente|asesor humano, una queja|reclamacion|reclamo, "
        "quejarme, alguna persona|alguien que me|pueda|puede ayudar|ayudarme|ayude|atender|atenderme|conteste, alguien "
        "de alli|ahi|ustedes|vosotros|carne, llamar al movil|celular|telefono|cel, comunicas|comunican|pasas|pasan|"
        "conectas|conectan con|al dueño|dueña|jefe|jefa|encargad*|alguien|gerente, ayuda de|con una|alguien|un persona|"
        "alguien|humano, ponme|pongame|ponedme|poneme con el|la|un|una|alguien encargad*|jefe|jefa|gerente|dueño|dueña|"
        "responsable|recepcion*|persona, puede|pueden|podeis|puedes|podria|podrian llamar",
        "language": "cambiar|cambia|otro idioma|lengua, habla|hablas|hablan|hablais ingles|español|castellano|"
        "portugues|ruso, en ingles|español|castellano|portugues|ruso, cambiar|cambia|cambie|cambien|pon al|de idioma|"
        "ingles|portugues|ruso|español, escrib*|responde*|contesta*|hablame ingles|portugues|ruso, no hablo|entiendo "
        "español|castellano",
        "late": "llego|llegare|llegar|llegando|voy|vamos|llegamos|ir tarde|retraso, me retraso|retrasare|retrasar, "
        "minutos tarde, con retraso, se me hace|hizo|hara tarde, me demoro|demorare|atraso, voy|vengo|ando|llego "
        "atrasad*|demorad*|retrasad*, trafico, atasco, no llego|llegare|llegamos|llegaremos|llegar a tiempo",
        "cancel": "cancelar*|cancela|cancele|cancelad|cancelame|cancelo, anular*|anula|anulo|anule|anulad, quitala|"
        "quitalo|borrala|borralo, anulame|anulala|anulalo|anulen|anulacion, cancelen|cancelala|cancelalo|cancelacion, "
        "suspende|suspender|suspendan, borra*|elimin*|quita*|tacha* cita|citas|reserva|turno|hora|agenda, sacame|"
        "quitame|tachame de la agenda|lista, quitame|sacame|tachame|bajame de|del hoy|mañana|lunes|martes|miercoles|"
        "jueves|viernes|sabado|domingo, desisto, libera|libero|liberen mi|el hueco|cita|turno|hora, dejar sin efecto, "
        "olvida|olvidate|olviden|olvidad mi|la|de cita|turno|reserva|hora, no hace falta que guard*|reserv*, borrarme|"
        "borrame|sacarme|quitarme de|del|la, me tengo|quiero que borrar|bajar, no cuenten|cuentes|conteis|cuente "
        "conmigo, no me esperen|espereis|esperes|espere, decidido|decidi no ir, mejor no voy, cancelas|cancelais|"
        "cancelan|cancelemos|cancelamos|canceles|canceleis, anulas|anulais|anulan|anulamos|anuleis, da*|doy|den|de|"
        "diera|dieran|deis de baja, cita|turno|reserva|hora ya no va|hace|necesito|quiero, desapunt*|desagend*",
        "reschedule": "dejar|poner|pasar lo|la|el mio|cita|turno|hora para|al|el, cambi* el|la|de dia|hora|fecha|"
        "horario, mover|mueve|muevela|muevelo|mueveme|moverla|moverlo|muevan, cambiar|cambia|cambiame|cambiarla|"
        "cambiarlo|cambie|cambiad|cambiala|cambialo, posponer*|pospon, adelantar*|adelanta|atrasar*|atrasa|retrasar|"
        "retrasa, modificar*|modifica, correr cita|turno|hora, pasar|pasa|pasas|pasan|pasen cita|reserva|turno|hora, "
        "me pasas|pasa|pasan la|lo al|a|para, mueva|moveme|moverme|movemos|movamos|movedme|movela|movelo|muevemela|"
        "corre|correme|correrme|correrla|correrlo|correla|recorrer|recorreme, cambien|cambies|cambiamos|cambieis|"
        "cambiais|cambias|cambiarme|cambieme|cambiemos|cambiarte|cambiaria|cambiarias, cambio de planes, posterga*|"
        "postergu*, aplaza*|aplace*, pospong*, reprogram*, reagend*, traslada*, adelantame|adelanten|adelantamos, "
        "atrasame|atrasen|retrasarla|retrasen, modifique|modifiquen, tengo|tenia cita|turno|hora|reserva pero necesito|"
        "prefiero|mejor|podria|quisiera, pasala|pasalo|pasarla|pasarlo|pasamela|pasamelo|pasadla|pasadlo cita|turno|"
        "hora|al|a|para|pal, pasame|pasarme|pasadme|pasenme cita|turno|hora|reserva|al, mueves|mueven|moveis|movais|"
        "muevas, pasemos|pasamos cita|turno|hora|reserva|al|para|a la|el|otro, pospones|posponemos|posponen|posponeis, "
        "adelantas|adelantais, retrasas|retrasamos|retrasais, atrasas, modificas|modificamos, lo|la|los|las quiero|"
        "quisiera|prefiero|querria mas tarde|temprano|pronto",
        "list": "que|cuales turnos|citas|horas tengo, cuando tengo hora, tengo hora el, mis reservas|reserva|citas|"
        "turnos|horas, mi cita|reserva|turno|hora, ver|muestrame|mostrar|enseñame|muestra citas|reservas|turnos, tengo "
        "reservado|reservada|cita|turno, que tengo agendado, estoy apuntad*|citad*, cuando|hora|dia|fecha es|era|fue|"
        "quedo|tengo|tenia|voy|toca mi|mis|nuestra|cita|turno|el|apuntad*|reservad*|agendad*, cuando|hora|dia me "
        "tocaba|esperan|esperais|apunte|dieron|disteis|diste, lo mio, hora|dia|cuando quede|quedamos|habiamos|reserve|"
        "agende|saque, hora|dia|fecha de|del mi|mis, recuerdame|recuerdeme|recordarme|recordame|recuerdas|recordais|"
        "recordas mi|la|el|que|cuando cita|turno|hora|dia, se me olvido cuando|hora|dia|cita|turno, olvide cuando|hora|"
        "dia|cita|turno, tengo algo|alguna|algun|una reservad*|pendiente|agendad*|apuntad*|programad*|pedid*, cita|"
        "citas|turno|turnos|reserva|reservas pendiente|pendientes|programad*, tengo alguna|algun reserva, mi proxima|"
        "proximo|siguiente visita, sigo|estaba|quede|quedo apuntad*|anotad*|agendad*|registrad*|reservad*, estoy "
        "anotad*|agendad*|registrad*, para cuando quedo|tengo|pedi|era|es, si tengo|tenia cita|turno|reserva, me toca, "
        "mis turno|cita, no recuerdo|acuerdo cuando|hora|dia|fecha|cita|turno, hora tengo que|de estar|ir|llegar|"
        "venir, sigue|esta en pie|firme|confirmada|vigente, cuando|hora|dia me dado|dijiste|dijisteis|dijeron|dio|"
        "pusiste|pusieron|pusisteis|agendaste, me apuntasteis|apuntaste|apuntaron|anotaste|anotaron|agendaron|"
        "reservasteis|reservaron, reservas|reserva|citas|cita|turnos|turno|hay|algo a mi nombre",
        "where": "aparco, direccion, donde estan|estais|esta|estas, donde queda*, donde es, donde os|los|le|te, a "
        "donde voy, como llego|llegar|ir, como se llega|va, ubicados, parqueadero, que bus|colectivo|tren, aparcar|"
        "aparcamiento|parking, ubicacion|localizacion|ubican|ubica, que|cual calle|barrio|zona|parte estan|estais|"
        "queda|es|esta|quedan|atienden, mandame|pasame|enviame|mandas|pasas|envias|compartes|comparteme mapa|pin, "
        "donde cae|atienden|atendeis|teneis|tienen|se encuentra|encuentran|local|salon|estudio, donde caen, como puedo|"
        "hago|para llega, cual|que metro|estacion|parada, parada cerca, metro cerca|cercano, cerca del metro, google "
        "maps, estacionamiento|estacionar|cochera, como os|los|te|las encuentro|ubico|localizo, calle y numero, codigo "
        "postal",
        "stop": "dejalo, dejala, olvidalo, olvidate, ya no hace falta, otro dia sera, en otro momento, otra vez sera, "
        "he cambiado de idea|opinion, cambie de idea|opinion, mejor lo dejo, lo dejo para",
        "book": "reserv*, agendar*|agendame|agenda|agendo, cita, turno, pedir hora, dar|dais|dan|das|deis hora, "
        "apuntar*|apuntame|apuntas, hueco|huecos, algo libre|disponible|para|el, esta|estan|hay|tiene|tienes|teneis|"
        "tienen libre|algo|sitio|disponible|disponibles|hora|horas, libre el|mañana|hoy, puedo ir|pasar|venir|pasarme|"
        "acercarme, dame|quiero hora, hacerme|cortarme|arreglarme|teñirme|pintarme, sacar|conseguir|coger|agarrar|"
        "tomar|solicitar|programar|concertar hora|horario|visita, me|nos la|las|lo|los|un|una|el haces|haceis|hace|"
        "hacen|arreglas|arreglan|cortas|cortan, me|nos haces|haceis|hacen la|las|lo|los|un|una|el, agende|agendenme|"
        "agendas|agendan, anotar*|anotame|anoteme|anotenme|anotas|apunteme|apuntadme|apuntenme, huequito|huequillo|"
        "cupo|cupos|citas|turnos|turnito|citita, disponibilidad, lugar|espacio|sitio|campo|chance para|el|mañana|hoy|"
        "este|esta|con, hazme|haceme|hagame|haces|haceis un espacio|lugar|sitio|campito, me das|da|dais|dan|darias|"
        "darian|dieran chance|hora|algo, me pones|pone|ponga|pongan|poneis, ponme|poneme|pongame|ponedme|meteme|"
        "metedme|encajame, tenes|tendras|tendran|tendrian|tendreis|tendriais|tendrias|habra|habria|queda|quedan|quedo "
        "lugar|sitio|espacio|campo|algo|libre|libres|disponible, alguna hora|horario, algun horario, libre este|esta|"
        "para, podria|podemos|podriamos ir|pasar|venir|pasarme|acercarme|caer, atenderme|atendernos|recibirme|verme, "
        "me|nos puede|pueden|puedes|podes|podeis|podrias|podria|podrian atender|recibir|ver|dar|meter|encajar, me "
        "atienda|atiendan|atiendas, me atiende|atienden|atendes el|hoy|mañana|este|esta|boris, que dias|dia|horas|"
        "horarios tienes|tienen|teneis|tenes|hay|quedan libres|disponibles, raparme|depilarme|peinarme|retocarme|"
        "hacernos|cortarnos|cortarle|afeitarme|peinarnos|hacerle, cambio|cambiar|cambiarme de|el color|look|imagen|"
        "estilo|peinado|tinte, que dia|dias|hora|horas puedes|puede|pueden|podeis|podes, cuando puedes|pueden|podeis|"
        "podes, un ratito|rato|momentito para|mañana|el|hoy, aparta|apartar|apartame|apartas|apartan|aparten",
    },
    asks={
        None: "recordarme|recordármelo|recuérdame|recuerdas, hace falta|hay que cita|turno|reserva|pedir|reservar|"
        "sacar, sin cita, puedo llevar|traer, aceptan|admiten perros|mascotas, aceptan|aceptais|acepta tarjeta|"
        "tarjetas|bizum|efectivo, pagar con, wifi, descuento|descuentos, puedo pagar, tarjeta regalo, aceptan|aceptais|"
        "acepta|aceptas transferencia|paypal|debito|credito, medios|formas|metodos|forma|modo de pago, como pago|puedo|"
        "se pago|pagar|paga, promocion|promociones|promo|promos|oferta|ofertas, venden|vendeis, atienden|atendeis|"
        "aceptan|cortan|cortais niños|bebes|hombres|mujeres|mascotas",
        "policy": "cancelar*|anular* mismo dia, politica* de, politica cancelacion|cancelaciones, cancelar*|anular*|"
        "cambiar* gratis|coste|cargo|pagar|penalizacion|cobran|cobrais, si no voy|asisto|aparezco|acudo|vengo|llego, "
        "condiciones, reembolso, devolveis|devuelven, fianza|deposito|señal, cuanta antelacion, cobr*|multa*|penaliz*|"
        "pago|pierdo si no, cobr*|multa*|penaliz*|pago|pagar por cancelar*|anular*|no|faltar*, que pasa|ocurre|sucede "
        "si|cuando cancelo|no|llego|falto|quiero|anulo|cambio, hasta cuando|que|cuanto cancelar*|anular*|cambiar*|"
        "modificar*, con cuanta|cuanto|que antelacion|tiempo, cuanto|cuanta tiempo|antelacion antes|avisar|cancelar*, "
        "anticipacion, cambiar* sin costo|multa, cancelar*|anular* costo|cuesta|multa|recargo, cancelacion|"
        "cancelaciones gratis|gratuita|tardia|politica, reembolsan|reembolsais|devolucion|devoluciones, seña|anticipo|"
        "prepago, pagar por adelantado, tolerancia, si llego tarde que|pasa|cobr*|pierdo|atienden, que pasa|cuanto "
        "llego tarde, pierdo mi|la cita|turno|reserva, cancelo|anulo|cancelas|falto mismo|tarde dia|cobr*|me, cancelo|"
        "anulo cobr*, politicas, politica* sobre|del, normas|reglas, su|vuestra politica, cancelar*|anular*|cambiar* "
        "dia|dias|horas antes, si cancelo|anulo|falto",
        "why": "no me sale|aparece, no sale|aparece ninguna|ningun|nada, por que no|esta|estan|solo, porque no hay|"
        "puedo|puede|esta|tienen|teneis, por que nada|ningun|ninguna|tampoco|sale|aparece, porque nada|ningun|ninguna|"
        "sale|aparece, porque no tienes|tenes|atiende*|trabaja*|abr*|me, como que|es no hay|puedo|puede|tienen|tienes|"
        "tenes|teneis|queda|quedan, cual es el motivo|la razon, a que se debe",
        "price": "cuanto cuesta*|cuestan|vale|valen|es|sale|salen|cobrais|cobran|seria|costaria, precio|precios|tarifa|"
        "tarifas, cuanto por, a cuanto, cuanto costara|saldria|quedaria|debo|cobras|cobra|queda|vienen|viene, cuanto "
        "me|te|le|nos|os cobra*|haces|hacen, por cuanto, a como, que cuesta|cuestan, costo|coste|costos|tarifario|"
        "presupuesto|precito, cuanto dinero|plata|euros|guita, es|son|sale|salen|seria|esta muy|mas caro|cara|caros|"
        "caras|barato|barata, es|son|sale|seria caro|cara|caros|barato|barata, cuesta|cuestan|cobran|cobra|sale mucho|"
        "cuanto, que tanto cobr*|sale|vale, cobras|cobran|cobra|cobrais por|el|la|un|una, en cuanto dejas|dejan, "
        "cuanto hay|tengo|tendria|habria que pagar, cuanto se|te|os|les paga, cuanta plata|lana|guita, cuanto pago|"
        "pagaria, cuesta|cuestan|vale|valen|son euros|euro|pesos|dolares",
        "duration": "cuanto tiempo, duracion, se tarda, cuantos minutos, cuantas horas, cuanto dur*|tard*|demor*|lleva|"
        "llevaria|toma|tomaria, cuanto rato, se demora|demoran|tardan, dura|demora|tarda|lleva|toma mucho|cuanto|poco, "
        "de cuanto es, dura|tarda|demora|lleva|son una|media|dos|mas|menos hora|horas|minutos, a que hora termino|"
        "terminaria|acabo|acabaria|salgo|saldria|terminamos, es largo|rapido, es|son de una|media|dos|cuantas hora|"
        "horas, tardan|tardais|demoran|duran|tardas|llevan mucho|cuanto|poco",
        "who": "quien trabaja*|hace*|atiende*|corta*|hay|puede|viene|da, quienes trabajan|hacen, cuando trabaja|esta|"
        "viene, que peluquer*|barber*|masajista*|profesional*, quien|quienes atendera|esta|estara|estaran|estan|corta|"
        "cortan|haria|es|son|seria|tiñe|pinta|afeita|me|realiza, que|cual|cuales peluquer*|barber*|masajista*|"
        "profesional*|estilista*|manicurista*|chicas|chicos hay|trabaja*|tienen|teneis|hace*|estan, esta|anda ahi|alli|"
        "trabajando hoy|mañana|el|este, va a estar|trabajar, esta trabajando, como se llama|llaman el|la|los|las|"
        "quien, que dias|dia atiende*|libra, sigue|siguen trabajando, trabaja|estara el|hoy|mañana|los|ahi|este|esta, "
        "atiende los|ahi, que|cuales dias|dia trabaja*|esta|viene|hace|atiende, que|cuales horas|horario trabaja|viene|"
        "hace",
        "hours": "que hora estan, cuando abr*|cierr*, abren|abris|abre|abierto|abiertos, cierran|cerrais|cierra|"
        "cerrado|cerrados, domingos|sabados trabajan|trabajais|atienden|atendeis, hora abr*|cierr*|estais, horario*, "
        "que hora|horas|dias abr*|cierr*|atiend*|atend*|trabaj*, cuando atienden|atendeis|trabaj*, hasta que|cuando "
        "hora|horas|abr*|cierr*|atiend*|atend*|trabaj*, atienden|atendeis|trabajan los|el domingo|domingos|sabado|"
        "sabados|lunes|fines, abriran|abrireis|abres|cierras, estan|estais|esta|siguen|seguis atendiendo, festivos|"
        "feriados",
        "service": "que|cuales servicios|tratamientos, servicios ofrec*|teneis|tienen|hay, que ofrec*|teneis|tienen, "
        "haceis|hacen|ofreceis|ofrecen|realizais, lista de servicios, que incluye, diferencia, que|cuales tipos|tipo "
        "cortes|masajes|tienen|teneis, servicios tenes|prestan|dan|son, realizan|brindan|manejan|haces, catalogo, en "
        "que consiste*, consiste en, de que va|trata, como funciona|es el|la|los|las|un|una, que es el|la|un|una, que "
        "trae|lleva|viene incluid*, informacion|info|informes|detalles sobre|de|del, explicame|cuentame|contame|"
        "explicas|cuentas que|como|sobre|mas, alisado|alisados|extensiones|cejas|pestañas|depilacion|pedicura|pedicure|"
        "keratina|maquillaje|peinados tienen|teneis|tenes|hay, tienen|teneis|tenes alisado|alisados|extensiones|cejas|"
        "pestañas|depilacion|pedicura|pedicure|keratina|maquillaje|peinados, ponen|poneis|pones|aplican|colocan "
        "extensiones|alisado|keratina|pestañas",
    },
    want="a ver si, por si, quiero|quisiera|queria|querria, gustaria, necesito|necesitaba|necesitaria, puedo|podria, "
    "quero, qiero, deseo, me apetece, me viene bien, busco, ocupo, necesitamos, queremos, quisieramos, querriamos, "
    "ando|estoy buscando, me urge, me interesa, preciso, precisaba, requiero",
    unable="no puedo el|los|mañana|hoy|esta, no puedo|podre|podremos|podria|pueda ir|venir|asistir|acudir, no voy|"
    "vamos a poder|ir|venir, no ire|asistire, ya no necesito|quiero, no voy|vamos mañana|hoy|el|este|esta|al, no me "
    "presento, no me es posible, no llego, no puedo|podre|podria|podremos|podemos este|ese|llegar|acudir, imposible ir|"
    "asistir|acudir|llegar, me surgio|salio|ha un|una|algo|surgido|salido imprevisto|compromiso|urgencia|algo, surgio|"
    "surgido|tuve imprevisto|contratiempo|percance, me surgio|ha algo|surgido, me puse|estoy enferm*|malit*|"
    "indispuest*, ya no voy|puedo, no alcanzo, al final no voy, no puedo quedar",
    cannot="no puedo|podre|podria|llego|alcanzo, me es|sera|resulta|queda imposible",
    instead="podemos|puede|puedes|podriamos|podria dejarlo|dejarla|quedar|ser otro|para, ir en vez, pueden|podeis|"
    "podriais|podrian|podes ser otro|mas, lo|la dejamos|dejemos|dejas|pasamos|ponemos|hacemos|movemos para|el|al|a, "
    "otra|otro|distinta hora|dia|fecha, otro|distinto|diferente horario|dia|turno, me equivoque|confundi de|el|la dia|"
    "hora|fecha, puedo|podria venir|ir|pasar|llegar mas tarde|temprano|pronto, dejemoslo|dejemosla|dejamoslo|dejarlo|"
    "dejarla|pasemoslo|pasemosla para|al|a, en vez|lugar de las|la|el|los",
    anew="y|e pon*|reserva*|reserve*|agend*|apunt*|me|pasa*|anot*|saca*|vuelv*|volver*, y|e dame|darme|dadme|denme una|"
    "un|otra|otro|hora|cita|turno|el|para, ponme|ponedme|ponganme|poneme|apuntame|anotame|agendame|reservame|reservar|"
    "reserven|pasame|pasadme|metedme|meteme",
    how_much="cuanto",
    spare="no, no quiero, no queremos, no me, no la, no lo, sin, nunca, no hace falta, no deseo, no queria, en vez de, "
    "no te, no os, no les, no nos, no necesito, no pienso, no voy a, no quisiera, jamas, ni, en lugar de, tampoco, no "
    "vayas a",
    like={
        "usual": "lo de siempre, como siempre, lo habitual, lo de costumbre, lo acostumbrado, como de costumbre, lo "
        "usual, el de siempre, la de siempre, los de siempre, igual que siempre, mi corte habitual",
        "last": "como que la ultima|pasada|anterior, misma|mismo|igual|como la ultima|otra vez, otra vez lo mismo, lo "
        "mismo otra vez, misma|mismo|igual|igualito que|como|de|a la ultima|pasada|anterior|otra, lo de la ultima|"
        "otra, lo que me hice|hiciste|hicieron, repetir|repite|repiteme|repetimos lo|la ultimo|ultima|mismo, de nuevo "
        "lo mismo, lo mismo de nuevo|antes|la",
    },
    commands={
        "ask": "por que, por que no, pero por que, y eso, pero porque, porque, porque no, como asi",
        "help": "ayuda, ayudame, que puedes hacer, como funciona",
        "back": "atras, volver, anterior, regresar",
        "stop": "para, parar, salir, dejalo, olvidalo, detener, basta, da igual, nada, dejalo estar, olvidate, "
        "olvidenlo, dejalo asi, dejalo asi nomas, dejemoslo, dejemoslo asi, ya nada, no quiero nada, ya no quiero "
        "nada, ya fue, basta ya, para ya, terminar, mejor nada, mejor olvidalo, mejor dejalo, ya no importa, no sigas, "
        "dejalo por ahora, lo dejo, lo dejamos, lo dejamos asi, lo dejo para otro dia, dejalo para otro dia, luego lo "
        "veo, despues veo, lo pienso, alto, abortar, no quiero seguir, no quiero continuar, no sigo, no continuar, no "
        "quiero seguir con esto, dejalo ya, ya no quiero seguir, ya mirare, ya vere, luego miro, ya no me interesa, no "
        "me interesa ya, ya no estoy interesado, ya no estoy interesada, no quiero mas",
        "stop_messages": "baja, darme de baja",
        "list": "reservas, citas, mis turnos, mis citas, mis reservas",
        "restart": "inicio, empezar, menu, reiniciar, de cero, desde cero, empezar de nuevo",
        "where": "donde, donde estan, donde estais, donde estas, direccion, ubicacion, mapa, donde estan ubicados, "
        "donde queda, donde quedan, donde quedais, localizacion, como llegar, como llego",
        "human": "humano, persona, operador, operadora, encargado, encargada, recepcion, agente, asesor, gerente, "
        "jefe, un humano, persona real, humana",
        "language": "idioma, lengua, cambiar idioma, cambiar de idioma, otro idioma, cambia el idioma",
        "late": "llego tarde, llegare tarde, voy tarde",
    },
    leave="cancelar, cancela, anular, anula, cancelalo, cancelen, cancele, cancelo, anule, anulo, cancelacion, quiero "
    "cancelar",
    yes="confirmame, si, s, sii, claro, vale, de acuerdo, confirmar, confirmo, confirmado, correcto, perfecto, por "
    "supuesto, adelante, bueno, ok, okay, okey, oki, reservalo, reservala, resérvame, me va bien, me viene bien, me "
    "parece bien, esta bien, bien, genial, estupendo, asi es, exacto, exactamente, dale, venga, hecho, listo, me vale, "
    "me sirve, eso, muy bien, trato hecho, voy, ire, voy a ir, nos vemos, nos vemos alli, 👍, 👌, ✅, sip, sep, see, "
    "sisi, sipi, simon, sale, va, orale, arre, jalo, obvio, obviamente, de una, de lujo, joya, buenisimo, barbaro, "
    "fenomenal, perfectamente, excelente, fantastico, chevere, bacan, bacano, me copa, me late, me cuadra, me gusta, "
    "me encanta, me sirve asi, hagale, efectivamente, afirmativo, confirmala, confirmalo, confirmada, confirmamos, "
    "confirme, confirma, confirmar cita, agendalo, agendala, apuntalo, apuntala, anotalo, anotala, asi mismo, asi esta "
    "bien|perfecto, asi va bien, asi me va|viene bien, tal cual, esa misma, eso mismo, todo bien, todo correcto, todo "
    "ok, todo perfecto, esta perfecto, esta correcto, es correcto, queda perfecto, queda bien, me queda bien, cerrado, "
    "ahi nos vemos, ahi estare, hasta entonces, como no, seguro, segurisimo, sin problema, no hay problema, si quiero, "
    "que si, pues si, yes, cuenta conmigo, acepto, aceptar, procede, procedan, guay, mola, estupendamente, vale asi, "
    "sisisi, sisisisi, aja, ajam, mhm, mjm, ehe, ah si, uy si, pues vale, pues dale, me va genial|perfecto|fenomenal, "
    "me viene genial|perfecto|fenomenal|de lujo|de perlas, perfecto asi, asi perfecto, bien asi, me parece perfecto|"
    "genial|estupendo, ta bien, ta bueno, esta bueno, esta genial, esta de lujo, asi queda, queda asi, asi lo dejamos, "
    "lo dejamos asi, alli estare",
    no="no me sirve|va|viene, otra hora no, no, n, nop, ahora no, todavia no, para nada, ese|esa|eso|este|esta no, no "
    "lo|la quiero, no quiero, ninguno, ninguna, no me va|viene bien, no me gusta, mejor no, no es correcto, "
    "incorrecto, de ninguna manera, he cambiado de idea, 👎, ❌, nope, nel, nones, nanai, naa, nah, que no, ni hablar, "
    "ni loco, ni loca, ni de broma, negativo, de ningun modo, en absoluto, asi no, no asi, no me convence, no me "
    "cuadra, no me late, no me conviene, no me interesa, no me acomoda, no me funciona, no me agrada, no me apetece, "
    "no me parece, no me parece bien, no esta bien, esta mal, eso no es, no era eso, no es eso, no es lo que quiero|"
    "queria|pedi, no lo|la confirmes|reserves|hagas, no confirmes, no confirmo, no reserves, no acepto, rechazo, "
    "rechazar, prefiero que no, prefiero no, mejor no gracias, por ahora no, de momento no, aun no, ya no, ya no "
    "quiero, tampoco me sirve|va, creo que no, pues no, pos no, cambie de opinion, cambie de idea, me arrepenti, no "
    "estoy de acuerdo, no estoy seguro|segura",
    thanks="eso es todo por ahora, muy amable, gracias por todo|la|tu|su ayuda|todo, gracias, mil gracias, te lo "
    "agradezco, se agradece, hasta luego, hasta pronto, hasta mañana, adios, chao, chau, un saludo, saludos, eso es "
    "todo, hasta entonces, muchisimas gracias, miles de gracias, un millon de gracias, gracias totales, te|os|le|se "
    "agradezco, agradecid*, se los agradezco, que amable, muy amables, super amable, que majo, que maja, eres|sos un "
    "sol|amor|crack|angel|genio|capo, genio, genia, crack, dios te bendiga, bendiciones, igualmente, nos vemos luego|"
    "pronto|mañana, un abrazo, abrazos, un beso, besos, besitos, bye, chaito, nos vemos|hasta el lunes|martes|"
    "miercoles|jueves|viernes|sabado|domingo|finde|proximo, nos vemos, hasta la proxima, que tengas|tenga|tengan|"
    "tengais buen|buena|lindo|linda dia|tarde|noche|finde|semana, thanks, thank you, ty, nada mas gracias, eso era "
    "todo, era eso",
    greeting="hola, buenas, buenos dias, buen dia, buenas tardes, buenas noches, que tal, como estas|estan|estais|"
    "esta, holi, saludos, holita, alo, halo, hey, ey, epa, wenas, wena, muy buenas, muy buenos dias, muy buenas tardes|"
    "noches, buenos, saludos cordiales, que hubo, quiubo, que onda, como va, como andas|anda|andan|andais, como te|le "
    "va, hola todo bien, hay alguien ahi, hay alguien, estas ahi, hello, hi, buena tarde, un gusto, mucho gusto, "
    "estimados, estimado, estimada, que pasa",
    polite="por, favor, porfa, porfavor, la, el, lo, muy, mucho, pues, a, y, todo, todos, me, es, eh, oye, perdona, "
    "perdon, disculpa, disculpe, que, se, muchas, de, tan, con, le, te, os, para, mi, ay, uf, 🙏, plis, señor, señora, "
    "señorita, caballero, amigo, amiga, hermano, tio, tia, guapa, guapo, cariño, corazon, amor, linda, lindo, che, "
    "wey, guey, bro, hombre, oiga, mira, mire, si es posible, si puede ser, si puedes, si pueden, si no es molestia, "
    "si no te importa, cuando puedas, cuando puedan, entonces, chicos, chicas, equipo, super, antemano, jaj*, jej*, "
    "jij*, ajaj*, haha*, lol, una consulta, una consultita, una pregunta, una duda, consulta rapida",
    work={
        "agenda": "agenda, mi dia, citas, reservas, visitas, quien viene, el siguiente",
        "requests": "solicitud*, peticion*, pendiente*, por confirmar",
        "walk_in": "sin cita, sin reserva, nueva cita, nueva reserva, nuevo cliente, apuntar, anotar",
        "block": "bloquea*, cerrar, cierra, cierro, cerrado*, cerramos, dia libre, descanso",
        "hours": "horario*, mis horas, horas de trabajo",
    },
    languages={"en": "ingles", "es": "español, castellano", "pt": "portugues", "ru": "ruso"},
    anyone="cualquiera, quien sea, me da igual quien, da igual quien, con el que sea, quien este libre, con quien "
    "haya, no me importa quien, cualquier profesional|peluquero|peluquera|barbero, con quien sea, quien quieras, quien "
    "pueda, quien tengas libre, el que tengas|tenga libre, la que tengas|tenga libre, con el que haya, quien tenga "
    "hueco, quien este disponible, quien este, con quien puedas, con quien tengas, cualquier persona, cualquier chica, "
    "cualquier estilista, cualquier barbera, cualquiera de ellos|ellas|las|los, me es igual quien, lo mismo me da "
    "quien, quien tenga libre|disponible|sitio|hora",
    any_="da igual, indiferente, sin preferencia, el|la que sea, no me importa, me es igual, lo mismo me da, da lo "
    "mismo, cualquiera me sirve, no tengo preferencia, no tengo preferencias, como quieras, el que quieras, la que "
    "quieras, el que tu digas, lo que sea, con cualquiera, no importa, lo que tengas, lo que haya, lo que tu digas, lo "
    "que prefieras",
    any_day="cualquier dia, cualquier fecha, el dia que sea, cualquiera de los dias, el dia que quieras, el dia que "
    "puedas, el dia que tengas, da igual el dia, todos los dias me van",
    any_time="cualquier hora, cualquier momento, a la hora que quieras, a la hora que puedas, la hora que sea, da "
    "igual la hora, cualquier horario, cuando sea",
    unless="menos, excepto, salvo, pero no, que no sea, no con, no puedo, no puedo con, no podre, no me va bien, no "
    "quiero, en vez de, en lugar de, sin, no voy a poder ir, no voy a poder, no alcanzo, no alcanzo a llegar, no llego "
    "a, no voy el, no puedo ir, nunca, no me viene bien, aparte de, no estoy, no tengo libre, no podria, evitar, "
    "quitando, no ire, y no, no me sirve, no me vale, todos menos, todas menos, cualquiera menos, salvo con, quitando "
    "a, ni con, no quiero que sea|me, no voy, no podre ir, no puedo asistir, no asistire, no podremos ir, no vamos a "
    "poder ir, no llego, no vendre, no voy a llegar, no puede ser",
    unfit="no, no puedo, no podre, no me va bien, no me va, no me viene bien, no me viene, imposible, es imposible, "
    "tampoco, no quiero, no puede ser, no puedo ir, estoy ocupad*, no estoy, no me sirve, no me vale, no me queda "
    "bien, no me cuadra, no se puede, no trabajo no puedo, mejor no, lo tengo ocupad*, no alcanzo, no llego, se me "
    "hace imposible, se me complica, se me complico, me es imposible, me resulta imposible, me queda imposible, se me "
    "hace dificil",
    busy_until="trabajo, salgo, salgo de trabajar|currar, salgo del trabajo|curro|trabajo, termino, acabo, estoy "
    "ocupad*|trabajando",
    link="el, la, los, las, con, a, al, para, de, del, ir, en, este, esta, lo, un, una",
    rather="dije, he dicho, no, perdon, perdona, digo, quiero decir, quise decir, mejor, o sea, mas bien, en realidad, "
    "bueno, espera, me equivoque, ponlo, cambialo, disculpa, me refiero, espera no, no espera, perdon no, quise poner, "
    "queria decir, ay no, corrijo, rectifico, me confundi, mejor dicho, aunque mejor, cambialo a, uy no, no no, bueno "
    "no, miento",
    ordinals={
        1: "primero, primera, primer, 1ro, 1ra",
        2: "segundo, segunda, 2do, 2da",
        3: "tercero, tercera, tercer, 3ro, 3ra",
        4: "cuarto, cuarta, 4to, 4ta",
        5: "quinto, quinta, 5to, 5ta",
        6: "sexto, sexta, 6to, 6ta",
        7: "septimo, septima",
        8: "octavo, octava",
        9: "noveno, novena",
        -1: "ultimo, ultima",
        -2: "penultimo, penultima",
    },
    nth="opcion, numero, hueco",
    option="gusta, opcion, numero, hueco, el, la, lo, de, las, los, quedo, me, con, quiero, prefiero, elijo, escojo, "
    "tomo, va, bien, viene, mejor, hora, esa, ese, esta, este, que, es, un, una, mas, para, a, vale, pues, esas, esos, "
    "estas, estos, ellas, ellos, sea, por, favor, cojo, dame, ponme, opciones, al",
    earlier="temprana, temprano, antes, primera hora, pronto",
    later="mas tarde, mas tardia, mas tardio",
    either="o, u, si no, o si no, y si no, si no puede|hay|esta|tiene|se, sino, de lo contrario, en su defecto",
    units={
        1: "minuto|minutos|min",
        15: "cuarto de hora",
        30: "media hora|horita",
        60: "hora|horas|horita",
        90: "hora y media",
        1440: "día|días",
        10080: "semana|semanas",
    },
    onward="más tarde, siguiente, retrasa*, atrasar*, atrasa, aplazar*, aplaza, posponer*, para delante|adelante",
    backward="más temprano, más pronto, anterior, previo, adelantar*, adelanta, adelántal*",
    after="después, luego",
    before="antes",
    week_after="semana siguiente, semana después",
    same_day="mismo día",
    same_time="misma hora, mismo horario",
    soonest="cuanto antes, cuando antes, lo antes posible, lo antes que, lo más pronto|temprano posible, primera hora "
    "libre|disponible|que, primera|primero|primer que tengas|tenga|tengan|haya|puedas, primer hueco|turno|horario|"
    "libre|disponible, primera cita|libre|disponible|disponibilidad, próximo hueco|turno|disponible",
    latest="última cita|hora|libre|disponible|del, último hueco|turno|horario|disponible|libre|del",
    speak="hablar|hable|habla|charlar con, contactar con|a, contactar, comunicarme con, llamar a, decirle a, decidle "
    "a, dile a, avisa a, avisar a",
    present="libra, de vacaciones, de descanso, esta|estara, va a estar|trabajar|venir, viene|vendra|trabaja|trabajara",
    party={
        1: "solo yo, solo para mi, para una persona, una sola persona, yo solo nomas|nada",
        2: "los dos, las dos juntas, nosotros dos, nosotras dos, mi amigo|amiga|mujer|marido|pareja|hermana|hermano y "
        "yo, mi y mi amigo|amiga|mujer|marido|pareja|hermana|hermano, un par de personas, mi madre|mama|hija|hijo|"
        "novio|novia|esposa|esposo|prima y yo, ambos, ambas, mis dos hijos, mis dos hijas",
    },
    people="personas, persona, gente, adultos, niños, amigos, amigas, clientes, chicas, chicos, mujeres, hombres, "
    "niñas, adulto, niño, peques, pax",
    with_me="mi y, yo y, yo con, yo mas, mi y para, mi mas",
    companions="amigo, amiga, marido, mujer, esposo, esposa, pareja, hermano, hermana, hijo, hija, madre, padre, mama, "
    "papa, novio, novia, primo, prima, compañero, compañera, tio, tia, sobrino, sobrina, abuela, abuelo, nieto, nieta, "
    "cuñada, cuñado, suegra, suegro, vecina, vecino, nene, nena, niño, niña, viejo, vieja",
    for_="para",
    we_are="somos, seremos, vamos, iremos, seriamos, vamos a ser|ir, estamos, vendriamos, venimos",
    my_name="me llamo, mi nombre es, a nombre de, el nombre es, nombre, de parte de",
    i_am="soy, es para, aqui",
    first_names="maria, carmen, ana, isabel, laura, marta, cristina, lucia, sara, paula, elena, raquel, pilar, rosa, "
    "teresa, mercedes, julia, irene, silvia, patricia, andrea, beatriz, sofia, valentina, camila, martina, daniela, "
    "carolina, gabriela, alejandra, fernanda, mariana, natalia, veronica, monica, claudia, rocio, alba, nuria, eva, "
    "sandra, angela, victoria, juana, juan, jose, antonio, manuel, francisco, paco, pepe, luis, javier, javi, carlos, "
    "miguel, angel, pedro, pablo, jorge, sergio, alberto, fernando, alejandro, alex, diego, andres, rafael, rafa, "
    "raul, ivan, ruben, oscar, daniel, dani, david, mario, hugo, martin, lucas, leo, mateo, nicolas, santiago, santi, "
    "sebastian, tomas, ricardo, roberto, eduardo, edu, enrique, guillermo, ramon, felipe, gonzalo, ignacio, nacho, "
    "jaime, victor, emilio, julio, cesar, hector, joaquin, agustin, facundo, adrian, marcos, samuel, gabriel",
    for_whom="mi|nuestro|nuestra mujer|marido|esposa|esposo|madre|padre|mama|papa|amigo|amiga|hermano|hermana|novio|"
    "novia|pareja|abuela|abuelo|nieto|nieta|sobrino|sobrina|jefe|jefa, mi|nuestro|nuestra hijo|hija|niño|niña|nene|"
    "nena|peque|primo|prima|suegro|suegra|cuñado|cuñada|tio|tia|compañero|compañera|vecina|vecino|ahijado|ahijada",
    trades={
        "beard": "barba, barbas, afeitado, afeitar, afeitarme, bigote, arreglarme la barba, arreglo de barba, cortarme "
        "la barba, cortar la barba, corte de barba, recortarme la barba, recortar la barba, recorte de barba, "
        "perfilarme la barba, perfilar la barba, arreglar la barba, rasurarme, rasurado, rasurar, afeitada, barbita, "
        "barbero",
        "colour": "tinte, tintes, teñir, teñirme, color, mechas, coloracion, raices, reflejos, pintarme el color, "
        "balayage, decoloracion, decolorarme, canas, iluminaciones, rayitos, tinturarme, tintura, tiñ* el|mi pelo|"
        "cabello, tiñan, tiñas, cambio de color, tiño, me tiño el pelo, tinte|color|mechas|reflejos|raices|balayage|"
        "canas de|del pelo|cabello, tinte|color|mechas|reflejos en el|mi pelo|cabello, teñirme|teñir|pintarme|pintar|"
        "decolorarme el|mi pelo|cabello, color al pelo, cambiar|cambiarme el color de|del pelo|cabello, cambio de "
        "color de pelo|cabello",
        "nails": "uñas, manicura, manicuras, manos, hacerme las uñas, esmaltado, unas uñas, pintarme las uñas, pintar "
        "las uñas, arreglarme las uñas, cortarme las uñas, uñas de gel, uñitas, esmalte, mani, manicure, gelish, "
        "semipermanente",
        "massage": "masaje, masajes, masajito, descontracturante, un relajante",
        "hair": "corte, cortes, corte de pelo, cortarme el pelo, cortar el pelo, cortarme, cortar, pelarme, corte de "
        "cabello, cortes de pelo, un corte, cortarme el cabello, cortar el cabello, cortito, cortarnos el pelo, "
        "cortarle el pelo, cortecito, despuntarme, raparme, pelada, peluqueada, peluquearme, motil*, peluqueen, pelo "
        "y, y pelo, cabello y, y cabello, pelo, cabello, el pelo, el cabello, corta el pelo, lavarme el pelo",
        "talk": "consulta, consultas, asesoramiento, consultoria, asesoria, consultita, asesorarme, que me asesoren, "
        "orientacion, valoracion",
    },
    all_day="todo el dia, dia entero, el dia entero",
    closed="cerrado, dia libre, libre, descanso",
    idle="solo estoy|estaba mirando|viendo, no estoy seguro|segura, lo decido|decidire luego|despues, nieve, te|os "
    "quiero|amo|adoro|odio|extraño, feliz navidad|año|cumple|cumpleaños|finde|viernes|lunes|dia|pascua|pascuas|domingo|"
    "sabado|jueves|martes|miercoles, felices fiestas, felicidades, enhorabuena, que calor|frio|aburrimiento|sueño|"
    "hambre|risa|rico|partido|partidazo|guapo|guapa, hace|hacia calor|frio|sol|viento, estoy aburrid*|cansad*|triste|"
    "feliz|borrach*|hambrient*, tengo hambre|sueño|frio|calor|sed|miedo, viste|vieron|visteis|has|habeis visto el|la|"
    "lo, mi gato|gata|perro|perra|coche|carro|auto|equipo, lluvia, llover, llovera, nevar, nevara, pronostico, un|el|"
    "mi|tiene|tengo examen|concierto|vuelo|partido, quien gano|gana, por fin|casi viernes|finde|sabado|domingo, luego|"
    "despues|ya te|le|les|os digo|aviso|confirmo|cuento, dejame|dejeme ver|pensarlo|consultar|preguntar|checar, tengo "
    "que preguntar|consultar|mirar|ver, no lo tengo claro, era broma, es broma, suerte, que pases|tengas buen|buena|"
    "lindo|linda|feliz|bonito, pasalo bien, llueve, esta lloviendo|nevando, no se, no lo se, no sabria, no tengo idea, "
    "no puedo creer, ni idea, yo que se, quien sabe, ya veremos, cumple|cumplo|cumplen años, juega|juegan|jugamos el|"
    "la|los|contra, es mi cumple|cumpleaños|santo|aniversario, es una prueba, probando, cuentame un chiste, sabes "
    "contar chistes|un, tienes novio|novia, como te llamas, cuantos años tienes, gracias a dios, por fin es, que "
    "bonito, que lindo, la vida, chat|numero|grupo equivocado, me equivoque de chat|numero|grupo",
    think="deja|deje|dejame|dejeme pensar|piense|pensarlo|ver|mirar|mirarlo|consultar|consultarlo|preguntar, lo pienso|"
    "consulto|miro, tengo|necesito pensar|pensarlo|mirar|mirarlo|consultar|consultarlo|preguntar, voy a pensar|"
    "pensarlo|ver|mirar|consultar|consultarlo, ya te|os digo|aviso|escribo|cuento|confirmo, te|os digo|aviso|escribo|"
    "confirmo luego|despues|algo, luego|despues|tarde te|os digo|aviso|escribo|confirmo, un momento|momentito|segundo|"
    "segundito|minuto, espera|espere un, dame un, no lo se todavia|aun, todavia|aun no lo se, pensandolo",
    occasion="boda, me caso, se casa, fiesta, cumple, cumpleaños, aniversario, examen, vuelo, entrevista, graduacion, "
    "entierro, bautizo, comunion, concierto, quinceañera, foto, fotos, evento, reunion, ceremonia, despedida",
    vacant="libre|libres, disponible|disponibles, disponibilidad, hueco|huecos, lugar, cupo, cita|citas, turno|turnos",
    tells="adoro, encanta, encantan, suena, dura, duran, queda, *aron, *ieron, *aba, *aban, fui, fue, fueron, era, "
    "eran, hice, hizo, hicieron, tuve, tuvo, estuve, estuvo, estaba, rompi, rompio, dijo, dijeron, vino, vine",
    of_others="",
    able="dije, he dicho, digamos, puedo, puedes, puede, podemos, podeis, pueden, podria, podrias, podra, tendras, "
    "tendria, tendrian, hay, libre, libres, posible, vale, me va, viene bien, va bien, voy, vamos, ire, iremos, hueco, "
    "huecos",
    because="por que, porque",
    short={
        "ubicacion": "ubi, ubic",
        "que": "q, k, ke, qe",
        "porque": "xq, pq, xque, porq, porke, xke, pq",
        "por": "x, xr",
        "para": "pa, pra",
        "con": "cn, c",
        "cuanto": "cto, qnto, cuant, kuanto, qanto",
        "cuando": "cdo, cuand, kuando, qando",
        "quiero": "kiero, qiero, quero, qro",
        "quien": "kien, qien",
        "donde": "dnd, dond, onde",
        "gracias": "grax, grx, grcs, grs, gras, grasias, garcias, gcs",
        "favor": "fa, fvr",
        "porfa": "xfa, xfis, porfis, porfi, porfavor, xfavor, plis, pliz, pls",
        "tambien": "tb, tmb, tbn",
        "hola": "ola, hla, olas, holis",
        "bien": "bn, bno",
        "buenas": "bnas, wenas, guenas",
        "buenos": "bnos",
        "dias": "ds",
        "hay": "ai",
        "mensaje": "msj",
        "aqui": "aki",
        "cita": "sita",
        "estoy": "toy",
        "telefono": "tel, tlf, tfno",
        "direccion": "dir, direc",
        "okey": "okis, okas, okk, okok",
    },
    small={
        **dict.fromkeys(("ecit", "cito", "cita", "it"), ""),
        "ito": "e",
        "quit": "c",
        "guit": "g",
        # What stands behind a verb as part of it: "pospónmela", "cambiarle".
        **dict.fromkeys(("mela", "melo", "sela", "selo", "nosla", "noslo", "me", "le", "lo", "la", "nos", "se"), ""),
    },
    common="regalas, regala, regalan, regalame, tarta, torta, yo, tu, ella, nosotros, ellos, los, las, un, una, unos, "
    "unas, del, al, en, sobre, entre, desde, hasta, como, cuando, porque, pero, aunque, tambien, ya, aqui, ahi, alli, "
    "hoy, mañana, ayer, tarde, noche, semana, semanas, dia, dias, mes, meses, hora, horas, minuto, minutos, media, "
    "cuarto, lunes, martes, miercoles, jueves, viernes, sabado, domingo, enero, febrero, marzo, abril, mayo, junio, "
    "julio, agosto, septiembre, octubre, noviembre, diciembre, proximo, proxima, siguiente, viene, este, estos, estas, "
    "ese, esos, algun, alguna, alguno, algo, nada, nadie, tengo, tiene, tienes, teneis, tienen, hay, ser, estar, "
    "estoy, ir, hacer, hago, haz, poder, puedes, podeis, pueden, queremos, saber, decir, ver, venir, vengo, medio, "
    "mediodia, medianoche, despues, antes, luego, mas, menos, solo, cada, otro, otra, otros, mismo, misma, sin, parte, "
    "partes, cosa, cosas, casa, poco, junto, juntos, gusto, tanto, final, lado, donde, cuanto, cuantos, ellas, habia, "
    "seria, estaria, puesto, puerto, centro, pelo, cabello, gente, manera, hombre, mujer, parece, manda, mande, "
    "mandar, pagar, llega, llevar, lleva, cortos, corto, color, calor, dolor, dentro, salon, estudio, peluqueria, "
    "hablo, quede, queda, nuevo, nueva, cualquier, tiempo, rato, luna, momento, cuenta, cambio, reserva, hijo, hija, "
    "tener, tenia, poner, pongo, seguro, lleno, pronto, posible, podria, podriais, entonces, tendra, tendria, "
    "tendreis, visto, lista, claro, clase, clases, meter, vemos, viernes, plan, saludo",
)
