"""Spanish."""

from flows.understanding.rules.lexicon import Lexicon

LEXICON = Lexicon(
    wishes={
        "restart": "empezar|empecemos|empieza|comenzar de nuevo, volver|volvamos|vuelvo a empezar, desde el principio|"
        "inicio|comienzo, empezamos|empezar|empecemos|empieza|comenzamos|comenzar|arrancar|arranquemos otra vez|nuevo|"
        "cero, de|desde cero, borra|borrar|borralo|borremos|resetea todo, reinicia*, volver|volvamos|vuelve|vuelva|"
        "vamos al principio|inicio|comienzo",
        "stop_messages": "no mas mensajes|recordatorios|avisos|notificaciones, deja|dejen|dejad de escribir*|mandar*|"
        "enviar*|molestar*, no me escrib*|molest*, dejar de recibir, darme de baja, no me mand*|envi* mas, no quiero "
        "recibir mensajes|recordatorios|notificaciones|avisos, desuscrib*, borrame|quitame|sacame|eliminame de la|su|"
        "vuestra lista",
        "human": "numero de telefono|contacto, vuestro|su|el telefono, hablar|habla|comunicar* con|a alguien|persona|"
        "humano|operador|encargad*|recepcion*|dueñ*|jef*|responsable, persona|alguien real, llamame, llamadme, "
        "llameme, me llaman|llamais|llama|llamas, pasame|paseme|pasenme|comuniqueme|comunicame|conectame con, un|una "
        "humano|humana, con|no un|una robot|bot|maquina, no quiero robot|bot|maquina|robots, hablar|comunicar*|"
        "contactar con gerente|jefe|jefa|encargad*|humana|agente|asesor*|supervisor*|ustedes|vosotros|vos|dueña, me "
        "atienda un|una|alguien persona|humano|agente|real, llamenme|llamen|llameis, alguien|persona de verdad, "
        "atencion al cliente|humana, agente|asesor humano, una queja|reclamacion|reclamo, quejarme, alguna persona|"
        "alguien que me|pueda|puede ayudar|ayudarme|ayude|atender|atenderme|conteste, alguien de alli|ahi|ustedes|"
        "vosotros|carne, llamar al movil|celular|telefono|cel, comunicas|comunican|pasas|pasan|conectas|conectan con|"
        "al dueño|dueña|jefe|jefa|encargad*|alguien|gerente, ayuda de|con una|alguien|un persona|alguien|humano, ponme|"
        "pongame|ponedme|poneme con el|la|un|una|alguien encargad*|jefe|jefa|gerente|dueño|dueña|responsable|"
        "recepcion*|persona, puede|pueden|podeis|puedes|podria|podrian llamar",
        "language": "cambiar|cambia|otro idioma|lengua, habla|hablas|hablan|hablais|en ingles|español|castellano|"
        "portugues|ruso, cambiar|cambia|cambie|cambien|pon al|de idioma|ingles|portugues|ruso|español, escrib*|"
        "responde*|contesta*|hablame ingles|portugues|ruso, no hablo|entiendo español|castellano",
        "late": "llego|llegare|llegar|llegando|voy|vamos|llegamos|ir tarde|retraso, me retraso|retrasare|retrasar|"
        "demoro|demorare|atraso, minutos tarde, con retraso, se me hace|hizo|hara tarde, voy|vengo|ando|llego atrasad*|"
        "demorad*|retrasad*, trafico, atasco, no llego|llegare|llegamos|llegaremos|llegar a tiempo",
        "cancel": "cancel*|anul*, quitala|quitalo|borrala|borralo, suspende|suspender|suspendan, borra*|elimin*|quita*|"
        "tacha* cita|citas|reserva|turno|hora|agenda, sacame|quitame|tachame de la agenda|lista, quitame|sacame|"
        "tachame|bajame de|del hoy|mañana|lunes|martes|miercoles|jueves|viernes|sabado|domingo, desisto, libera|libero|"
        "liberen mi|el hueco|cita|turno|hora, dejar sin efecto, olvida|olvidate|olviden|olvidad mi|la|de cita|turno|"
        "reserva|hora, no hace falta que guard*|reserv*, borrarme|borrame|sacarme|quitarme de|del|la, me tengo|quiero "
        "que borrar|bajar, no cuenten|cuentes|conteis|cuente conmigo, no me esperen|espereis|esperes|espere, decidido|"
        "decidi no ir, mejor no voy, da*|doy|den|de|diera|dieran|deis de baja, cita|turno|reserva|hora ya no va|hace|"
        "necesito|quiero, desapunt*|desagend*",
        "reschedule": "dejar|poner|pasar lo|la|el mio|cita|turno|hora para|al|el, cambi* el|la|de dia|hora|fecha|"
        "horario, pasar|pasa|pasas|pasan|pasen cita|reserva|turno|hora, me pasas|pasa|pasan la|lo al|a|para, cambio de "
        "planes, aplaza*|aplace*, reprogram*, reagend*, traslada*, tengo|tenia cita|turno|hora|reserva pero necesito|"
        "prefiero|mejor|podria|quisiera, pasala|pasalo|pasarl*|pasamel*|pasadl* cita|turno|hora|al|a|para|pal, pasame|"
        "pasarme|pasadme|pasenme cita|turno|hora|reserva|al, pasemos|pasamos cita|turno|hora|reserva|al|para|a la|el|"
        "otro, lo|la|los|las quiero|quisiera|prefiero|querria mas tarde|temprano|pronto, muev*|mover*|movem*|moved*|"
        "movel*|movamos|moveis, corre|correm*|correr*|correl*|recorre*, cambiar*|cambia|cambias|cambiais|cambiad|"
        "cambiam*|cambial*|cambie*, pospon*|posterg*, adelantar*|adelanta|adelantas|adelantais|adelantam*|adelanten, "
        "atrasar*|atrasa|atrasas|atrasam*|atrasen|retrasar*|retrasa|retrasas|retrasam*|retrasais|retrasen, modific*|"
        "modifiqu*",
        "list": "que|cuales turnos|citas|horas tengo, cuando tengo hora, tengo hora el, mis reservas|reserva|citas|"
        "turnos|horas|turno|cita, mi cita|reserva|turno|hora, ver|muestrame|mostrar|enseñame|muestra citas|reservas|"
        "turnos, tengo reservado|reservada|cita|turno, que tengo agendado, estoy apuntad*|citad*|anotad*|agendad*|"
        "registrad*, cuando|hora|dia|fecha es|era|fue|quedo|tengo|tenia|voy|toca mi|mis|nuestra|cita|turno|el|apuntad*|"
        "reservad*|agendad*, cuando|hora|dia me tocaba|esperan|esperais|apunte|dieron|disteis|diste|dado|dijiste|"
        "dijisteis|dijeron|dio|pusiste|pusieron|pusisteis|agendaste, lo mio, hora|dia|cuando quede|quedamos|habiamos|"
        "reserve|agende|saque, hora|dia|fecha de|del mi|mis, recuerdame|recuerdeme|recordarme|recordame|recuerdas|"
        "recordais|recordas mi|la|el|que|cuando cita|turno|hora|dia, se me olvido cuando|hora|dia|cita|turno, olvide "
        "cuando|hora|dia|cita|turno, tengo algo|alguna|algun|una reservad*|pendiente|agendad*|apuntad*|programad*|"
        "pedid*, cita|citas|turno|turnos|reserva|reservas pendiente|pendientes|programad*, tengo alguna|algun reserva, "
        "mi proxima|proximo|siguiente visita, sigo|estaba|quede|quedo apuntad*|anotad*|agendad*|registrad*|reservad*, "
        "para cuando quedo|tengo|pedi|era|es, si tengo|tenia cita|turno|reserva, me toca|apuntasteis|apuntaste|"
        "apuntaron|anotaste|anotaron|agendaron|reservasteis|reservaron, no recuerdo|acuerdo cuando|hora|dia|fecha|cita|"
        "turno, hora tengo que|de estar|ir|llegar|venir, sigue|esta en pie|firme|confirmada|vigente, reservas|reserva|"
        "citas|cita|turnos|turno|hay|algo a mi nombre",
        "where": "aparco, direccion, donde estan|estais|esta|estas|queda*|es|os|los|le|te|caen, a donde voy, como "
        "llego|llegar|ir, como se llega|va, ubicados, parqueadero, que bus|colectivo|tren, aparcar|aparcamiento|"
        "parking, ubicacion|localizacion|ubican|ubica, que|cual calle|barrio|zona|parte estan|estais|queda|es|esta|"
        "quedan|atienden, mandame|pasame|enviame|mandas|pasas|envias|compartes|comparteme mapa|pin, donde cae|atienden|"
        "atendeis|teneis|tienen|se encuentra|encuentran|local|salon|estudio, como puedo|hago|para llega, cual|que "
        "metro|estacion|parada, parada cerca, metro cerca|cercano, cerca del metro, google maps, estacionamiento|"
        "estacionar|cochera, como os|los|te|las encuentro|ubico|localizo, calle y numero, codigo postal",
        "stop": "dejalo, dejala, olvidalo, olvidate, ya no hace falta, otro dia sera, en otro momento, otra vez sera, "
        "he cambiado de idea|opinion, cambie de idea|opinion, mejor lo dejo, lo dejo para",
        "book": "reserv*, agend*|apunt*|anota|anotas|anotar*|anotam*|anote*, cita, turno, pedir|dar|dais|dan|das|deis|"
        "dame|quiero hora, hueco|huecos, algo libre|disponible|para|el, esta|estan|hay|tiene|tienes|teneis|tienen "
        "libre|algo|sitio|disponible|disponibles|hora|horas, libre el|mañana|hoy|este|esta|para, puedo ir|pasar|venir|"
        "pasarme|acercarme, hacerme|cortarme|arreglarme|teñirme|pintarme, sacar|conseguir|coger|agarrar|tomar|"
        "solicitar|programar|concertar hora|horario|visita, me|nos la|las|lo|los|un|una|el haces|haceis|hace|hacen|"
        "arreglas|arreglan|cortas|cortan, me|nos haces|haceis|hacen la|las|lo|los|un|una|el, huequito|huequillo|cupo|"
        "cupos|citas|turnos|turnito|citita, disponibilidad, lugar|espacio|sitio|campo|chance para|el|mañana|hoy|este|"
        "esta|con, hazme|haceme|hagame|haces|haceis un espacio|lugar|sitio|campito, me das|da|dais|dan|darias|darian|"
        "dieran chance|hora|algo, me pones|pone|ponga|pongan|poneis|atienda|atiendan|atiendas, ponme|poneme|pongame|"
        "ponedme|meteme|metedme|encajame, tenes|tendr*|habra|habria|queda|quedan|quedo lugar|sitio|espacio|campo|algo|"
        "libre|libres|disponible, alguna hora|horario, algun horario, podria|podemos|podriamos ir|pasar|venir|pasarme|"
        "acercarme|caer, atenderme|atendernos|recibirme|verme, me|nos pued*|pod* atender|recibir|ver|dar|meter|"
        "encajar, me atiende|atienden|atendes el|hoy|mañana|este|esta|boris, que dias|dia|horas|horarios tienes|tienen|"
        "teneis|tenes|hay|quedan libres|disponibles, raparme|depilarme|peinarme|retocarme|hacernos|cortarnos|cortarle|"
        "afeitarme|peinarnos|hacerle, cambio|cambiar|cambiarme de|el color|look|imagen|estilo|peinado|tinte, que dia|"
        "dias|hora|horas puedes|puede|pueden|pod*, cuando puedes|pueden|podeis|podes, un ratito|rato|momentito para|"
        "mañana|el|hoy, aparta|apartar|apartame|apartas|apartan|aparten, que mas|otros|otro|otra tienes|tienen|teneis|"
        "tenes|hay",
    },
    asks={
        None: "recordarme|recordármelo|recuérdame|recuerdas, hace falta|hay que cita|turno|reserva|pedir|reservar|"
        "sacar, sin cita, puedo llevar|traer|pagar, aceptan|admiten perros|mascotas, aceptan|aceptais|acepta tarjeta|"
        "tarjetas|bizum|efectivo, pagar con, wifi, descuento|descuentos, tarjeta regalo, aceptan|aceptais|acepta|"
        "aceptas transferencia|paypal|debito|credito, medios|formas|metodos|forma|modo de pago, como pago|puedo|se "
        "pago|pagar|paga, promocion|promociones|promo|promos|oferta|ofertas, venden|vendeis, atienden|atendeis|aceptan|"
        "cortan|cortais niños|bebes|hombres|mujeres|mascotas, ir|venir|entrar con perro|perros|mascota|mascotas|niño|"
        "niños|bebe",
        "policy": "cancelar*|anular* mismo dia, politica* de|sobre|del, politica cancelacion|cancelaciones, cancelar*|"
        "anular*|cambiar* gratis|coste|cargo|pagar|penalizacion|cobran|cobrais, si no voy|asisto|aparezco|acudo|vengo|"
        "llego, condiciones, reembolso, devolveis|devuelven, fianza|deposito|señal, cuanta antelacion, cobr*|multa*|"
        "penaliz*|pago|pierdo si no, cobr*|multa*|penaliz*|pago|pagar por cancelar*|anular*|no|faltar*, que pasa|"
        "ocurre|sucede si|cuando cancelo|no|llego|falto|quiero|anulo|cambio, hasta cuando|que|cuanto cancelar*|anular*|"
        "cambiar*|modificar*, con cuanta|cuanto|que antelacion|tiempo, cuanto|cuanta tiempo|antelacion antes|avisar|"
        "cancelar*, anticipacion, cambiar* sin costo|multa, cancelar*|anular* costo|cuesta|multa|recargo, cancelacion|"
        "cancelaciones gratis|gratuita|tardia|politica, reembolsan|reembolsais|devolucion|devoluciones, seña|anticipo|"
        "prepago, pagar por adelantado, tolerancia, si llego tarde que|pasa|cobr*|pierdo|atienden, que pasa|cuanto "
        "llego tarde, pierdo mi|la cita|turno|reserva, cancelo|anulo|cancelas|falto mismo|tarde dia|cobr*|me, cancelo|"
        "anulo cobr*, politicas, normas|reglas, su|vuestra politica, cancelar*|anular*|cambiar* dia|dias|horas antes, "
        "si cancelo|anulo|falto, si llego tarde",
        "why": "no me sale|aparece, no sale|aparece ninguna|ningun|nada, por que no|esta|estan|solo|nada|ningun|"
        "ninguna|tampoco|sale|aparece, porque no hay|puedo|puede|esta|tienen|teneis|tienes|tenes|atiende*|trabaja*|"
        "abr*|me, porque nada|ningun|ninguna|sale|aparece, como que|es no hay|puedo|puede|tienen|tienes|tenes|teneis|"
        "queda|quedan, cual es el motivo|la razon, a que se debe",
        "price": "cuanto cuesta*|cuestan|vale|valen|es|sale|salen|cobrais|cobran|seria|costaria|por|costara|saldria|"
        "quedaria|debo|cobras|cobra|queda|vienen|viene|dinero|plata|euros|guita|pago|pagaria, precio|precios|tarifa|"
        "tarifas, a|por cuanto, cuanto me|te|le|nos|os cobra*|haces|hacen, a como, que cuesta|cuestan, costo|coste|"
        "costos|tarifario|presupuesto|precito, es|son|sale|salen|seria|esta muy|mas caro|cara|caros|caras|barato|"
        "barata, es|son|sale|seria caro|cara|caros|barato|barata, cuesta|cuestan|cobran|cobra|sale mucho|cuanto, que "
        "tanto cobr*|sale|vale, cobras|cobran|cobra|cobrais por|el|la|un|una, en cuanto dejas|dejan, cuanto hay|tengo|"
        "tendria|habria que pagar, cuanto se|te|os|les paga, cuanta plata|lana|guita, cuesta|cuestan|vale|valen|son "
        "euros|euro|pesos|dolares, es|son gratis|gratuit*|pago",
        "duration": "cuanto tiempo|dur*|tard*|demor*|lleva|llevaria|toma|tomaria|rato, duracion, se tarda|demora|"
        "demoran|tardan, cuantos minutos, cuantas horas, dura|demora|tarda|lleva|toma|tardan|tardais|demoran|duran|"
        "tardas|llevan mucho|cuanto|poco, de cuanto es, dura|tarda|demora|lleva|son una|media|dos|mas|menos hora|horas|"
        "minutos, a que hora termino|terminaria|acabo|acabaria|salgo|saldria|terminamos, es largo|rapido, es|son de "
        "una|media|dos|cuantas hora|horas",
        "who": "quien trabaja*|hace*|atiende*|corta*|hay|puede|viene|da, quienes trabajan|hacen, cuando trabaja|esta|"
        "viene, que peluquer*|barber*|masajista*|profesional*, quien|quienes atendera|esta|estara|estaran|estan|corta|"
        "cortan|haria|es|son|seria|tiñe|pinta|afeita|me|realiza, que|cual|cuales peluquer*|barber*|masajista*|"
        "profesional*|estilista*|manicurista*|chicas|chicos hay|trabaja*|tienen|teneis|hace*|estan, esta|anda ahi|alli|"
        "trabajando hoy|mañana|el|este, va a estar|trabajar, esta|sigue|siguen trabajando, como se llama|llaman el|la|"
        "los|las|quien, que dias|dia atiende*|libra, trabaja|estara el|hoy|mañana|los|ahi|este|esta, atiende los|ahi, "
        "que|cuales dias|dia trabaja*|esta|viene|hace|atiende, que|cuales horas|horario trabaja|viene|hace",
        "hours": "que hora estan, cuando abr*|cierr*|atienden|atendeis|trabaj*, abren|abris|abre|abierto|abiertos, "
        "cierran|cerrais|cierra|cerrado|cerrados, domingos|sabados trabajan|trabajais|atienden|atendeis, hora abr*|"
        "cierr*|estais, horario*, que hora|horas|dias abr*|cierr*|atiend*|atend*|trabaj*, hasta que|cuando hora|horas|"
        "abr*|cierr*|atiend*|atend*|trabaj*, atienden|atendeis|trabajan los|el domingo|domingos|sabado|sabados|lunes|"
        "fines, abriran|abrireis|abres|cierras, estan|estais|esta|siguen|seguis atendiendo, festivos|feriados",
        "service": "que|cuales servicios|tratamientos, servicios ofrec*|teneis|tienen|hay|tenes|prestan|dan|son, que "
        "ofrec*|teneis|tienen|incluye, haceis|hacen|ofreceis|ofrecen|realizais, lista de servicios, diferencia, que|"
        "cuales tipos|tipo cortes|masajes|tienen|teneis, realizan|brindan|manejan|haces, catalogo, en que consiste*, "
        "consiste en, de que va|trata, como funciona|es el|la|los|las|un|una, que es el|la|un|una, que trae|lleva|"
        "viene incluid*, informacion|info|informes|detalles sobre|de|del, explicame|cuentame|contame|explicas|cuentas "
        "que|como|sobre|mas, alisado|alisados|extensiones|cejas|pestañas|depilacion|pedicura|pedicure|keratina|"
        "maquillaje|peinados tienen|teneis|tenes|hay, tienen|teneis|tenes alisado|alisados|extensiones|cejas|pestañas|"
        "depilacion|pedicura|pedicure|keratina|maquillaje|peinados, ponen|poneis|pones|aplican|colocan extensiones|"
        "alisado|keratina|pestañas",
    },
    want="a ver si, por si, quiero|quisiera|queria|querria, gustaria, necesito|necesitaba|necesitaria, puedo|podria, "
    "quero, qiero, deseo, me apetece|urge|interesa, me viene bien, busco, ocupo, necesitamos, queremos, quisieramos, "
    "querriamos, ando|estoy buscando, preciso, precisaba, requiero",
    unable="no puedo el|los|mañana|hoy|esta|quedar, no puedo|podre|podremos|podria|pueda ir|venir|asistir|acudir, no "
    "voy|vamos a poder|ir|venir, no ire|asistire|llego|alcanzo, ya no necesito|quiero|voy|puedo, no voy|vamos mañana|"
    "hoy|el|este|esta|al, no me presento, no me es posible, no puedo|podre|podria|podremos|podemos este|ese|llegar|"
    "acudir, imposible ir|asistir|acudir|llegar, me surgio|salio|ha un|una|algo|surgido|salido imprevisto|compromiso|"
    "urgencia|algo, surgio|surgido|tuve imprevisto|contratiempo|percance, me surgio|ha algo|surgido, me puse|estoy "
    "enferm*|malit*|indispuest*, al final no voy",
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
    spare="no, no quiero|queremos|me|la|lo|deseo|queria|te|os|les|nos|necesito|pienso|quisiera, sin, nunca, no hace "
    "falta, en vez|lugar de, no voy|vayas a, jamas, ni, tampoco",
    like={
        "usual": "lo de siempre|costumbre, como siempre, lo habitual|acostumbrado|usual, como de costumbre, el|la|los "
        "de siempre, igual que siempre, mi corte habitual",
        "last": "como que la ultima|pasada|anterior, misma|mismo|igual|como la ultima|otra vez, otra vez lo mismo, lo "
        "mismo otra vez, misma|mismo|igual|igualito que|como|de|a la ultima|pasada|anterior|otra, lo de la ultima|"
        "otra, lo que me hice|hiciste|hicieron, repetir|repite|repiteme|repetimos lo|la ultimo|ultima|mismo, de nuevo "
        "lo mismo, lo mismo de nuevo|antes|la",
    },
    commands={
        "ask": "por que, por que no, pero por que, y eso, pero porque, porque, porque no, como asi",
        "help": "ayuda, ayudame, que puedes hacer, como funciona",
        "back": "atras, volver, anterior, regresar",
        "stop": "para, parar, salir, dejalo, olvidalo, detener, basta, da igual, nada, dejalo estar|asi|ya, olvidate, "
        "olvidenlo, dejalo asi nomas, dejemoslo, dejemoslo asi, ya nada|fue|mirare|vere, no quiero nada|seguir|"
        "continuar|mas, ya no quiero nada|seguir, basta|para ya, terminar, mejor nada|olvidalo|dejalo, ya no importa, "
        "no sigas|sigo|continuar, dejalo por ahora, lo dejo|dejamos|pienso, lo dejamos asi, lo dejo para otro dia, "
        "dejalo para otro dia, luego lo veo, despues veo, alto, abortar, no quiero seguir con esto, luego miro, ya no "
        "me interesa, no me interesa ya, ya no estoy interesado|interesada",
        "stop_messages": "baja, darme de baja",
        "list": "reservas, citas, mis turnos|citas|reservas",
        "restart": "inicio, empezar, menu, reiniciar, de|desde cero, empezar de nuevo",
        "where": "donde, donde estan|estais|estas|queda|quedan|quedais, direccion, ubicacion, mapa, donde estan "
        "ubicados, localizacion, como llegar|llego",
        "human": "humano, persona, operador, operadora, encargado, encargada, recepcion, agente, asesor, gerente, "
        "jefe, un humano, persona real, humana",
        "language": "idioma, lengua, cambiar|otro idioma, cambiar de idioma, cambia el idioma",
        "late": "llego|llegare|voy tarde",
    },
    leave="cancelar, cancela, anular, anula, cancelalo, cancelen, cancele, cancelo, anule, anulo, cancelacion, quiero "
    "cancelar",
    yes="confirmame, si, s, sii, claro, vale, de acuerdo|una|lujo, confirmar, confirmo, confirmado, correcto, "
    "perfecto, por supuesto, adelante, bueno, ok, okay, okey, oki, reservalo, reservala, resérvame, me va|viene|parece|"
    "queda bien, esta|muy|todo|queda|ta bien, bien, genial, estupendo, asi es|mismo|perfecto|queda, exacto, "
    "exactamente, dale, venga, hecho, listo, me vale|sirve|copa|late|cuadra|gusta|encanta, eso, trato hecho, voy, ire, "
    "voy a ir, nos vemos, nos vemos alli, 👍, 👌, ✅, sip, sep, see, sisi, sipi, simon, sale, va, orale, arre, jalo, "
    "obvio, obviamente, joya, buenisimo, barbaro, fenomenal, perfectamente, excelente, fantastico, chevere, bacan, "
    "bacano, me sirve asi, hagale, efectivamente, afirmativo, confirmala, confirmalo, confirmada, confirmamos, "
    "confirme, confirma, confirmar cita, agendalo, agendala, apuntalo, apuntala, anotalo, anotala, asi esta bien|"
    "perfecto, asi va bien, asi me va|viene bien, tal cual, esa misma, eso mismo, todo correcto|ok|perfecto, esta "
    "perfecto|correcto|bueno|genial, es correcto, queda perfecto|asi, cerrado, ahi nos vemos, ahi|alli estare, hasta "
    "entonces, como no, seguro, segurisimo, sin problema, no hay problema, si quiero, que|pues|ah|uy si, yes, cuenta "
    "conmigo, acepto, aceptar, procede, procedan, guay, mola, estupendamente, vale|perfecto|bien asi, sisisi, "
    "sisisisi, aja, ajam, mhm, mjm, ehe, pues vale|dale, me va genial|perfecto|fenomenal, me viene genial|perfecto|"
    "fenomenal|de lujo|de perlas, me parece perfecto|genial|estupendo, ta bueno, esta de lujo, asi lo dejamos, lo "
    "dejamos asi",
    no="no me sirve|va|viene|gusta|convence|cuadra|late|conviene|interesa|acomoda|funciona|agrada|apetece|parece, otra "
    "hora no, no, n, nop, ahora|todavia|ese|esa|eso|este|esta|mejor|que|asi|prefiero|aun|ya|pues|pos no, para nada, no "
    "lo|la quiero|confirmes|reserves|hagas, no quiero|asi|confirmes|confirmo|reserves|acepto, ninguno, ninguna, no me "
    "va|viene|parece bien, no es correcto|eso, incorrecto, de ninguna manera, he cambiado de idea, 👎, ❌, nope, nel, "
    "nones, nanai, naa, nah, ni hablar|loco|loca, ni de broma, negativo, de ningun modo, en absoluto, no esta bien, "
    "esta mal, eso no es, no era eso, no es lo que quiero|queria|pedi, rechazo, rechazar, prefiero|creo que no, mejor "
    "no gracias, por ahora no, de momento no, ya no quiero, tampoco me sirve|va, cambie de opinion|idea, me arrepenti, "
    "no estoy de acuerdo, no estoy seguro|segura",
    thanks="eso es todo por ahora, muy|que|super amable, gracias por todo|la|tu|su ayuda|todo, gracias, mil|muchisimas "
    "gracias, te lo agradezco, se agradece, hasta luego|pronto|mañana|entonces, adios, chao, chau, un saludo|abrazo|"
    "beso, saludos, eso es|era todo, miles de gracias, un millon de gracias, gracias totales, te|os|le|se agradezco, "
    "agradecid*, se los agradezco, muy amables, que majo|maja, eres|sos un sol|amor|crack|angel|genio|capo, genio, "
    "genia, crack, dios te bendiga, bendiciones, igualmente, nos vemos luego|pronto|mañana, abrazos, besos, besitos, "
    "bye, chaito, nos vemos|hasta el lunes|martes|miercoles|jueves|viernes|sabado|domingo|finde|proximo, nos vemos, "
    "hasta la proxima, que tengas|tenga|tengan|tengais buen|buena|lindo|linda dia|tarde|noche|finde|semana, thanks, "
    "thank you, ty, nada mas gracias, era eso",
    greeting="hola, buenas, buenos dias, buen dia, buenas tardes|noches, que tal|hubo|onda|pasa, como estas|estan|"
    "estais|esta|va|andas|anda|andan|andais, holi, saludos, holita, alo, halo, hey, ey, epa, wenas, wena, muy buenas, "
    "muy buenos dias, muy buenas tardes|noches, buenos, saludos cordiales, quiubo, como te|le va, hola todo bien, hay "
    "alguien ahi, hay alguien, estas ahi, hello, hi, buena tarde, un|mucho gusto, estimados, estimado, estimada",
    polite="por, favor, porfa, porfavor, la, el, lo, muy, mucho, pues, a, y, todo, todos, me, es, eh, oye, perdona, "
    "perdon, disculpa, disculpe, que, se, muchas, de, tan, con, le, te, os, para, mi, ay, uf, 🙏, plis, señor, señora, "
    "señorita, caballero, amigo, amiga, hermano, tio, tia, guapa, guapo, cariño, corazon, amor, linda, lindo, che, "
    "wey, guey, bro, hombre, oiga, mira, mire, si es posible, si puede ser, si puedes|pueden, si no es molestia, si no "
    "te importa, cuando puedas|puedan, entonces, chicos, chicas, equipo, super, antemano, jaj*, jej*, jij*, ajaj*, "
    "haha*, lol, una consulta|consultita|pregunta|duda, consulta rapida",
    work={
        "agenda": "agenda, mi dia, citas, reservas, visitas, quien viene, el siguiente",
        "requests": "solicitud*, peticion*, pendiente*, por confirmar",
        "walk_in": "sin|nueva cita|reserva, nuevo cliente, apuntar, anotar, apunta, anota",
        "block": "bloquea*, cerrar, cierra, cierro, cerrado*, cerramos, dia libre, descanso, enferm*",
        "hours": "horario*, mis horas, horas de trabajo",
    },
    languages={"en": "ingles", "es": "español, castellano", "pt": "portugues", "ru": "ruso"},
    anyone="cualquiera, quien sea|quieras|pueda|este, me da|es igual quien, da igual quien, con el que sea|haya, quien "
    "este|tengas libre, con quien haya|sea|puedas|tengas, no me importa quien, cualquier profesional|peluquero|"
    "peluquera|barbero|persona|chica|estilista|barbera, el|la que tengas|tenga libre, quien tenga hueco|libre|"
    "disponible|sitio|hora, quien este disponible, cualquiera de ellos|ellas|las|los, lo mismo me da quien",
    any_="da igual, indiferente, sin preferencia, el|la|lo que sea, no me importa, me es igual, lo mismo me da, da lo "
    "mismo, cualquiera me sirve, no tengo preferencia|preferencias, como quieras, el|la que quieras, el|lo que tu "
    "digas, con cualquiera, no importa, lo que tengas|haya|prefieras, cualquier otro|otra",
    any_day="cualquier dia|fecha, el dia que sea|quieras|puedas|tengas, cualquiera de los dias, da igual el dia, todos "
    "los dias me van",
    any_time="cualquier hora|momento|horario, a la hora que quieras|puedas, la hora que sea, da igual la hora, cuando "
    "sea",
    unless="menos, excepto, salvo, pero|y no, que no sea, no con|puedo|podre|quiero|alcanzo|estoy|podria|ire|voy|"
    "asistire|llego|vendre, no puedo con|ir|asistir, no me va|viene bien, en vez|lugar de|del, sin, no voy|vamos a "
    "poder ir, no voy a poder|llegar, no alcanzo a llegar, no llego a, no voy el, nunca, aparte de, no tengo libre, "
    "evitar, quitando, no me sirve|vale, todos|todas|cualquiera menos, salvo|ni con, quitando a, no quiero que sea|me, "
    "no podre|podremos ir, no puede ser",
    unfit="no, no puedo|podre|quiero|estoy|alcanzo|llego, no me va|viene|queda bien, no me va|viene|sirve|vale|cuadra, "
    "imposible, es imposible, tampoco, no puede ser, no puedo ir, estoy ocupad*, no se puede, no trabajo no puedo, "
    "mejor no, lo tengo ocupad*, se me hace imposible|dificil, se me complica|complico, me es|resulta|queda imposible",
    busy_until="trabajo, salgo, salgo de trabajar|currar, salgo del trabajo|curro|trabajo, termino, acabo, estoy "
    "ocupad*|trabajando",
    link="el, la, los, las, con, a, al, para, de, del, ir, en, este, esta, lo, un, una",
    rather="dije, he|mejor dicho, no, perdon, perdona, digo, quiero|quise|queria decir, mejor, o sea, mas bien, en "
    "realidad, bueno, espera, me equivoque|refiero|confundi, ponlo, cambialo, disculpa, espera|perdon|ay|uy|no|bueno "
    "no, no espera, quise poner, corrijo, rectifico, aunque mejor, cambialo a, miento",
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
    "estas, estos, ellas, ellos, sea, por, favor, cojo, dame, ponme, opciones, al, tengas, hay, ahi",
    earlier="temprana, temprano, antes, primera hora, pronto",
    later="mas tarde|tardia|tardio",
    either="o, u, si no, o|y si no, si no puede|hay|esta|tiene|se, sino, de lo contrario, en su defecto",
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
    backward="más temprano|pronto, anterior, previo, adelantar*, adelanta, adelántal*",
    after="después, luego",
    before="antes",
    week_after="semana siguiente|después",
    same_day="mismo día",
    same_time="misma hora, mismo horario",
    soonest="cuanto|cuando antes, lo antes posible|que, lo más pronto|temprano posible, primera hora libre|disponible|"
    "que, primera|primero|primer que tengas|tenga|tengan|haya|puedas, primer hueco|turno|horario|libre|disponible, "
    "primera cita|libre|disponible|disponibilidad, próximo hueco|turno|disponible, libre antes|primero",
    latest="última cita|hora|libre|disponible|del, último hueco|turno|horario|disponible|libre|del",
    speak="hablar|hable|habla|charlar|comunicarme con, contactar con|a, contactar, llamar|decirle|decidle|dile|avisa|"
    "avisar a",
    present="libra, de vacaciones|descanso, esta|estara, va a estar|trabajar|venir, viene|vendra|trabaja|trabajara",
    party={
        1: "solo yo, solo para mi, para una persona, una sola persona, yo solo nomas|nada",
        2: "los|nosotros|nosotras dos, las dos juntas, mi amigo|amiga|mujer|marido|pareja|hermana|hermano|madre|mama|"
        "hija|hijo|novio|novia|esposa|esposo|prima y yo, mi y mi amigo|amiga|mujer|marido|pareja|hermana|hermano, un "
        "par de personas, ambos, ambas, mis dos hijos|hijas, mi amigo|amiga|mujer|marido|pareja|hermana|hermano|madre|"
        "mama|hija|hijo|novio|novia|esposa|esposo|prima y a|para mi",
    },
    people="personas, persona, gente, adultos, niños, amigos, amigas, clientes, chicas, chicos, mujeres, hombres, "
    "niñas, adulto, niño, peques, pax",
    with_me="mi|yo y, yo con|mas, mi y para, mi mas",
    companions="amigo, amiga, marido, mujer, esposo, esposa, pareja, hermano, hermana, hijo, hija, madre, padre, mama, "
    "papa, novio, novia, primo, prima, compañero, compañera, tio, tia, sobrino, sobrina, abuela, abuelo, nieto, nieta, "
    "cuñada, cuñado, suegra, suegro, vecina, vecino, nene, nena, niño, niña, viejo, vieja",
    for_="para",
    we_are="somos, seremos, vamos, iremos, seriamos, vamos a ser|ir, estamos, vendriamos, venimos",
    my_name="me llamo, mi|el nombre es, a nombre de, nombre, de parte de",
    i_am="soy, es para, aqui, pon|ponga|ponme|anota|anote|apunta a, pon, ponga, ponme, anota, anote, apunta",
    first_names="maria, carmen, ana, isabel, laura, marta, cristina, lucia, sara, paula, elena, raquel, pilar, rosa, "
    "teresa, mercedes, julia, irene, silvia, patricia, andrea, beatriz, sofia, valentina, camila, martina, daniela, "
    "carolina, gabriela, alejandra, fernanda, mariana, natalia, veronica, monica, claudia, rocio, alba, nuria, eva, "
    "sandra, angela, victoria, juana, juan, jose, antonio, manuel, francisco, paco, pepe, luis, javier, javi, carlos, "
    "miguel, angel, pedro, pablo, jorge, sergio, alberto, fernando, alejandro, alex, diego, andres, rafael, rafa, "
    "raul, ivan, ruben, oscar, daniel, dani, david, mario, hugo, martin, lucas, leo, mateo, nicolas, santiago, santi, "
    "sebastian, tomas, ricardo, roberto, eduardo, edu, enrique, guillermo, ramon, felipe, gonzalo, ignacio, nacho, "
    "jaime, victor, emilio, julio, cesar, hector, joaquin, agustin, facundo, adrian, marcos, samuel, gabriel",
    for_whom="mi|nuestro|nuestra mujer|marido|esposa|esposo|madre|padre|mama|papa|amigo|amiga|hermano|hermana|novio|"
    "novia|pareja|abuela|abuelo|nieto|nieta|sobrino|sobrina|jefe|jefa|hijo|hija|niño|niña|nene|nena|peque|primo|prima|"
    "suegro|suegra|cuñado|cuñada|tio|tia|compañero|compañera|vecina|vecino|ahijado|ahijada",
    trades={
        "beard": "barba, barbas, afeitado, afeitar, afeitarme, bigote, arreglarme|cortarme|cortar|recortarme|recortar|"
        "perfilarme|perfilar|arreglar la barba, arreglo|corte|recorte de barba, rasurarme, rasurado, rasurar, "
        "afeitada, barbita, barbero",
        "colour": "tinte, tintes, teñir, teñirme, color, mechas, coloracion, raices, reflejos, pintarme el color, "
        "balayage, decoloracion, decolorarme, canas, iluminaciones, rayitos, tinturarme, tintura, tiñ*|teñirme|teñir|"
        "pintarme|pintar|decolorarme el|mi pelo|cabello, tiñan, tiñas, cambio de color, tiño, me tiño el pelo, tinte|"
        "color|mechas|reflejos|raices|balayage|canas de|del pelo|cabello, tinte|color|mechas|reflejos en el|mi pelo|"
        "cabello, color al pelo, cambiar|cambiarme el color de|del pelo|cabello, cambio de color de pelo|cabello, "
        "tapar|taparme|cubrir|cubrirme las|mis canas, rubia, rubio",
        "nails": "uñas, manicura, manicuras, manos, hacerme|pintarme|pintar|arreglarme|cortarme las uñas, esmaltado, "
        "unas uñas, uñas de gel, uñitas, esmalte, mani, manicure, gelish, semipermanente",
        "massage": "masaje, masajes, masajito, descontracturante, un relajante",
        "hair": "corte, cortes, corte de pelo|cabello, cortarme|cortar|cortarnos|cortarle|corta|lavarme el pelo, "
        "cortarme, cortar, pelarme, cortes de pelo, un corte, cortarme|cortar el cabello, cortito, cortecito, "
        "despuntarme, raparme, pelada, peluqueada, peluquearme, motil*, peluqueen, pelo|cabello y, y|el pelo|cabello, "
        "pelo, cabello, rapar, rapado",
        "talk": "consulta, consultas, asesoramiento, consultoria, asesoria, consultita, asesorarme, que me asesoren, "
        "orientacion, valoracion",
    },
    all_day="todo el dia, dia entero, el dia entero",
    closed="cerrado, dia libre, libre, descanso",
    idle="solo estoy|estaba mirando|viendo, no estoy seguro|segura, lo decido|decidire luego|despues, nieve, te|os "
    "quiero|amo|adoro|odio|extraño, feliz navidad|año|cumple|cumpleaños|finde|viernes|lunes|dia|pascua|pascuas|domingo|"
    "sabado|jueves|martes|miercoles, felices fiestas, felicidades, enhorabuena, que calor|frio|aburrimiento|sueño|"
    "hambre|risa|rico|partido|partidazo|guapo|guapa|bonito|lindo, hace|hacia calor|frio|sol|viento, estoy aburrid*|"
    "cansad*|triste|feliz|borrach*|hambrient*, tengo hambre|sueño|frio|calor|sed|miedo, viste|vieron|visteis|has|"
    "habeis visto el|la|lo, mi gato|gata|perro|perra|coche|carro|auto|equipo, lluvia, llover, llovera, nevar, nevara, "
    "pronostico, un|el|mi|tiene|tengo examen|concierto|vuelo|partido, quien gano|gana|sabe, por fin|casi viernes|finde|"
    "sabado|domingo, luego|despues|ya te|le|les|os digo|aviso|confirmo|cuento, dejame|dejeme ver|pensarlo|consultar|"
    "preguntar|checar, tengo que preguntar|consultar|mirar|ver, no lo tengo claro, era|es broma, suerte, que pases|"
    "tengas buen|buena|lindo|linda|feliz|bonito, pasalo bien, llueve, esta lloviendo|nevando, no se|sabria, no lo se, "
    "no tengo idea, no puedo creer, ni idea, yo que se, ya veremos, cumple|cumplo|cumplen años, juega|juegan|jugamos "
    "el|la|los|contra, es mi cumple|cumpleaños|santo|aniversario, es una prueba, probando, cuentame un chiste, sabes "
    "contar chistes|un, tienes novio|novia, como te llamas, cuantos años tienes, gracias a dios, por fin es, la vida, "
    "chat|numero|grupo equivocado, me equivoque de chat|numero|grupo, no me lo puedo creer, no me lo creo",
    think="deja|deje|dejame|dejeme pensar|piense|pensarlo|ver|mirar|mirarlo|consultar|consultarlo|preguntar, lo pienso|"
    "consulto|miro, tengo|necesito pensar|pensarlo|mirar|mirarlo|consultar|consultarlo|preguntar, voy a pensar|"
    "pensarlo|ver|mirar|consultar|consultarlo, ya te|os digo|aviso|escribo|cuento|confirmo, te|os digo|aviso|escribo|"
    "confirmo luego|despues|algo, luego|despues|tarde te|os digo|aviso|escribo|confirmo, un momento|momentito|segundo|"
    "segundito|minuto, espera|espere|dame un, no lo se todavia|aun, todavia|aun no lo se, pensandolo",
    more="y otra|otro a|para|justo|despues, otra|otro para mi, una|uno mas para|a, y para mi, y a mi mujer|marido|hijo|"
    "hija|hermana|hermano|madre|padre|amiga|amigo, tambien para mi, y la|el ultima|ultimo justo|despues",
    right_after="justo|enseguida|inmediatamente despues, despues de mi|esa|ella|el, a continuacion, enseguida",
    occasion="boda, me caso, se casa, fiesta, cumple, cumpleaños, aniversario, examen, vuelo, entrevista, graduacion, "
    "entierro, bautizo, comunion, concierto, quinceañera, foto, fotos, evento, reunion, ceremonia, despedida",
    vacant="libre|libres, disponible|disponibles, disponibilidad, hueco|huecos, lugar, cupo, cita|citas, turno|turnos",
    tells="adoro, encanta, encantan, suena, dura, duran, queda, *aron, *ieron, *aba, *aban, fui, fue, fueron, era, "
    "eran, hice, hizo, hicieron, tuve, tuvo, estuve, estuvo, estaba, rompi, rompio, dijo, dijeron, vino, vine",
    of_others="",
    able="dije, he dicho, digamos, puedo, puedes, puede, podemos, podeis, pueden, podria, podrias, podra, tendras, "
    "tendria, tendrian, hay, libre, libres, posible, vale, me va, viene|va bien, voy, vamos, ire, iremos, hueco, "
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
    common="regalas, regala, regalan, regalame, tarta, torta, ella, tambien, algun, alguna, alguno, nadie, teneis, "
    "tienen, hago, haz, saber, vengo, otros, partes, cosa, cosas, poco, junto, juntos, tanto, lado, habia, seria, "
    "estaria, puesto, puerto, centro, manda, mande, mandar, pagar, llega, llevar, lleva, cortos, corto, dolor, salon, "
    "estudio, peluqueria, quede, tiempo, rato, luna, tener, tenia, pongo, lleno, tendra, tendreis, lista, clase, "
    "clases, meter, plan, greñas",
)
