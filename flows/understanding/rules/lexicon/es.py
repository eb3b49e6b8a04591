"""Spanish."""

from flows.understanding.rules.lexicon import Lexicon

LEXICON = Lexicon(
    wishes={
        "restart": "empezar|empecemos|empieza|comenzar de nuevo|cero, volver a empezar, desde el principio|inicio, "
        "reiniciar",
        "stop_messages": "no mas mensajes|recordatorios, deja|dejen|dejad de escribir*|mandar*|enviar*, no me "
        "escrib*, dejar de recibir, darme de baja",
        "human": "numero de telefono|contacto, vuestro|su|el telefono, hablar|habla|comunicar* con|a "
        "alguien|persona|humano|operador|encargad*|recepcion*|dueñ*|responsable, persona real, llamame, llamadme, "
        "llameme, me llaman|llamais|llama|llamas, me puede|pueden|podeis llamar, pasame con",
        "language": "cambiar|cambia|otro idioma|lengua, en ingles|español|castellano|portugues|ruso, "
        "habla|hablas|hablan|hablais ingles|español|castellano|portugues|ruso",
        "late": "llego|llegare|llegar|llegando|voy|vamos|llegamos|ir tarde|retraso, me retraso|retrasare|retrasar, "
        "minutos tarde, con retraso",
        "cancel": "cancelar*|cancela|cancele|cancelad|cancelen|cancelame|cancelo, anular*|anula|anulo|anule|anulad, "
        "borra|borrar|elimina|eliminar|quita|quitar cita|reserva|turno|hora, quitala|quitalo|borrala|borralo, "
        "dar|doy|dame de baja",
        "reschedule": "mover|mueve|muevela|muevelo|mueveme|moverla|moverlo|muevan, "
        "cambiar|cambia|cambiame|cambiarla|cambiarlo|cambie|cambiad|cambiala|cambialo, reprogramar*|reprograma, "
        "reagendar*, aplazar*|aplaza|aplazame|posponer*|pospon, "
        "adelantar*|adelanta|adelantame|atrasar*|atrasa|retrasar|retrasa, modificar*|modifica, "
        "pasar|pasame|pasala|pasalo|pasa cita|reserva|turno|hora|al|a|para, otra|otro|distinta hora|dia|fecha, correr "
        "cita|turno|hora",
        "list": "que|cuales turnos|citas|horas tengo, cuando tengo hora|turno|cita, tengo hora|turno el, mis "
        "reservas|reserva|citas|turnos|horas, mi cita|reserva|turno|hora, ver|muestrame|mostrar|enseñame|muestra "
        "citas|reservas|turnos, cuando|hora es|era|tengo|tenia|voy mi|cita|turno|el, tengo "
        "reservado|reservada|cita|turno, que tengo reservado|agendado, hora es|era mi, estoy apuntad*|citad*",
        "where": "aparco, direccion, donde estan|estais|esta|estas, donde queda*, donde es, donde os|los|le|te, a "
        "donde voy, cual direccion, que direccion, su|vuestra|la|tu direccion, como llego|llegar|ir, como se "
        "llega|va, como os encuentro, ubicados, aparcar|aparcamiento|parking",
        "stop": "dejalo, dejala, olvidalo, olvidate, dejalo estar, ya no hace falta, otro dia sera, en otro momento, "
        "otra vez sera, he cambiado de idea|opinion, cambie de idea|opinion, mejor lo dejo, lo dejo para",
        "book": "reserv*, agendar*|agendame|agenda|agendo, cita, turno, nueva reserva, otra reserva, pedir hora|cita, "
        "dar|dais|dan|das|dame|deis hora|cita, apuntar*|apuntame|apuntas, hueco|huecos, algo "
        "libre|disponible|para|el, esta|estan|hay|tiene|tienes|teneis|tienen "
        "libre|algo|sitio|disponible|disponibilidad|disponibles|hora|horas, libre el|mañana|hoy, puedo "
        "ir|pasar|venir|pasarme|acercarme, dame|quiero hora, hacerme|cortarme|arreglarme|teñirme|pintarme",
    },
    asks={
        None: "puedo llevar|traer, aceptan|admiten perros|mascotas, aceptan|aceptais|acepta "
        "tarjeta|tarjetas|bizum|efectivo, pagar con, wifi, descuento|descuentos, puedo pagar, tarjeta regalo",
        "policy": "cancelar*|anular* mismo dia, politica* de, politica cancelacion|cancelaciones, "
        "cancelar*|anular*|cambiar* gratis|coste|cargo|pagar|penalizacion|cobran|cobrais, hasta cuando puedo|se "
        "cancelar*|anular*|cambiar*, que pasa si cancelo|no|llego|falto, condiciones, reembolso, devolveis|devuelven, "
        "fianza|deposito|señal, cuanta antelacion",
        "why": "por que no|esta|estan|solo, porque no hay|puedo|puede|esta|tienen|teneis",
        "price": "cuanto cuesta*|cuestan|vale|valen|es|sale|salen|cobrais|cobran|seria|costaria, "
        "precio|precios|tarifa|tarifas, cuanto por, a cuanto",
        "duration": "cuanto dura*|tarda*|tardais, cuanto tiempo, duracion, se tarda, cuantos minutos, cuantas horas, "
        "dura mucho",
        "who": "quien trabaja*|esta|hace*|atiende*|corta*|hay|puede|viene|da, quienes trabajan|son|estan|hacen, "
        "que|cuales dias|dia|horas|horario trabaja*|esta|viene|hace|atiende, cuando trabaja|esta|viene, que "
        "peluquer*|barber*|masajista*|profesional*, trabaja el|hoy|mañana|los",
        "hours": "que hora abr*|cierr*|estais|estan|abris, cuando abr*|cierr*, abren|abris|abre|abierto|abiertos, "
        "horario*, cierran|cerrais|cierra|cerrado|cerrados, hora abr*|cierr*|estais",
        "service": "que|cuales servicios|tratamientos, servicios ofrec*|teneis|tienen|hay, que "
        "ofrec*|haceis|hacen|teneis|tienen, haceis|hacen|ofreceis|ofrecen|realizais, lista de servicios, que incluye, "
        "informacion sobre, diferencia",
    },
    want="quiero|quisiera|queria|querria, gustaria, necesito|necesitaba|necesitaria, puedo|podria, me|nos gustaria, "
    "quero, qiero, deseo, me apetece, me viene bien, busco",
    unable="no puedo el|los|mañana|hoy|esta, no puedo|podre|podremos|podria|pueda ir|venir|asistir|acudir, no "
    "voy|vamos a poder|ir|venir, no ire|asistire, ya no necesito|quiero|puedo|voy, no me es posible, no llego",
    instead="podemos|puede|puedes|podriamos|podria dejarlo|dejarla|quedar|ser otro|para, ir en vez",
    spare="no, no quiero, no queremos, no me, no la, no lo, sin, nunca, no hace falta, no deseo, no queria, en vez de",
    like={
        "usual": "lo de siempre, lo mismo de siempre, como siempre, lo habitual, lo de costumbre",
        "last": "misma|mismo|igual|como que la ultima|pasada|anterior, misma|mismo|igual|como la ultima|otra vez, "
        "mismo de la ultima|otra vez, otra vez lo mismo, lo mismo otra vez, repetir la ultima",
    },
    commands={
        "ask": "por que, y por que, por que no, pero por que, y eso",
        "help": "ayuda, ayudame, que puedes hacer, como funciona",
        "back": "atras, volver, anterior, regresar",
        "stop": "para, parar, salir, dejalo, olvidalo, detener, basta, da igual, nada, dejalo estar, olvidate",
        "stop_messages": "baja, darme de baja",
        "list": "reservas, citas",
        "restart": "inicio, empezar, menu",
        "where": "donde, donde es, donde estan, donde estais, donde estas, direccion, ubicacion, mapa",
        "human": "humano, persona, operador, operadora, encargado, encargada, recepcion",
        "language": "idioma, lengua",
        "late": "llego tarde, llegare tarde, voy tarde",
    },
    leave="cancelar, cancela, anular, anula, cancelalo",
    yes="confirmame, dale, si, s, sii, claro, claro que si, vale, de acuerdo, confirmar, confirmo, confirmado, "
    "correcto, perfecto, por supuesto, adelante, bueno, ok, okay, okey, oki, reservalo, reservala, resérvame, me va "
    "bien, me viene bien, me parece bien, esta bien, va bien, bien, genial, estupendo, asi es, eso es, exacto, "
    "exactamente, dale, venga, hecho, listo, me vale, me sirve, eso, muy bien, trato hecho, voy, ire, voy a ir, si "
    "voy, si ire, alli|ahi estare, nos vemos, nos vemos alli, 👍, 👌, ✅",
    no="no me sirve|va|viene, no me va|viene bien, otra hora no, no, n, nop, ahora no, todavia no, para nada, "
    "ese|esa|eso|este|esta no, no lo|la quiero, no quiero, ninguno, ninguna, no me va|viene bien, no me gusta, mejor "
    "no, no es correcto, incorrecto, de ninguna manera, he cambiado de idea, 👎, ❌",
    thanks="eso es todo por ahora, muy amable, gracias por todo|la|tu|su ayuda|todo, gracias, muchas gracias, mil "
    "gracias, te lo agradezco, se agradece, hasta luego, hasta pronto, hasta mañana, adios, chao, chau, un saludo, "
    "saludos, eso es todo, hasta entonces",
    greeting="hola, buenas, buenos dias, buen dia, buenas tardes, buenas noches, que tal, como "
    "estas|estan|estais|esta, holi, saludos",
    polite="por, favor, porfa, porfavor, la, el, lo, muy, mucho, pues, a, y, todo, todos, me, es, eh, oye, perdona, "
    "perdon, disculpa, disculpe, que, se, muchas, de, tan, con, le, te, os, para, mi, ay, uf, 🙏",
    work={
        "agenda": "agenda, mi dia, citas, reservas, visitas, quien viene, el siguiente",
        "requests": "solicitud*, peticion*, pendiente*, por confirmar",
        "walk_in": "sin cita, sin reserva, nueva cita, nueva reserva, nuevo cliente, apuntar, anotar",
        "block": "bloquea*, cerrar, cierra, cierro, cerrado*, cerramos, dia libre, descanso",
        "hours": "horario*, mis horas, horas de trabajo",
    },
    languages={"en": "ingles", "es": "español, castellano", "pt": "portugues", "ru": "ruso"},
    anyone="cualquiera, quien sea, me da igual quien, da igual quien, con el que sea, quien este libre, con quien "
    "haya, no me importa quien, cualquier profesional|peluquero|peluquera|barbero",
    any_="me da igual, da igual, indiferente, sin preferencia, el|la que sea, no me importa",
    any_day="cualquier dia, cualquier fecha, el dia que sea",
    any_time="cualquier hora, cualquier momento, a la hora que sea",
    unless="menos, excepto, salvo, pero no, que no sea, no con, no puedo, no puedo con, no podre, no me va bien, no "
    "quiero, en vez de, en lugar de, sin, no voy a poder ir, no voy a poder, no puedo ir, nunca, no me viene bien, "
    "aparte de, no estoy, no tengo libre, no podria, evitar, quitando, no ire, y no",
    unfit="no, no puedo, no podre, no me va bien, no me va, no me viene bien, no me viene, imposible, es imposible, "
    "tampoco, no quiero, no puede ser, no puedo ir, estoy ocupad*, no estoy",
    link="el, la, los, las, con, a, al, para, de, del, ir, en, este, esta, lo, un, una",
    rather="no, perdon, perdona, digo, quiero|queria decir, quise decir, mejor, o sea, mas bien, en realidad, bueno, "
    "espera, sino, me equivoque, ponlo, cambialo, disculpa, me refiero",
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
    },
    nth="opcion, numero, hueco",
    option="gusta, mejor, opcion, numero, hueco, el, la, lo, de, las, los, quedo, me, con, quiero, prefiero, elijo, "
    "escojo, tomo, va, bien, viene, mejor, hora, esa, ese, esta, este, que, es, un, una, mas, para, a, vale, pues, "
    "sea, por, favor, cojo, dame, ponme, opciones, al",
    earlier="temprana, temprano, antes, primera hora, pronto",
    later="mas tarde, mas tardia, mas tardio",
    either="o, u",
    units={
        1: "minuto|minutos|min",
        15: "cuarto de hora",
        30: "media hora|horita",
        60: "hora|horas|horita",
        90: "hora y media",
        1440: "día|días",
        10080: "semana|semanas",
    },
    onward="más tarde, siguiente, retrasar*, retrasa*, retrásal*, atrasar*, atrasa, aplazar*, aplaza, posponer*",
    backward="más temprano, más pronto, anterior, previo, adelantar*, adelanta, adelántal*",
    after="después, luego",
    before="antes",
    week_after="semana siguiente, semana después",
    same_time="misma hora, mismo horario",
    soonest="cuanto antes, lo antes posible, lo antes que, lo más pronto|temprano posible, primera hora "
    "libre|disponible|que, primera|primero|primer que tengas|tenga|tengan|haya|puedas, primer "
    "hueco|turno|horario|libre|disponible, primera cita|libre|disponible|disponibilidad, próximo "
    "hueco|turno|disponible",
    latest="última cita|hora|libre|disponible|del, último hueco|turno|horario|disponible|libre|del",
    speak="hablar|hable|habla|charlar con, contactar con|a, contactar, comunicarme con, llamar a",
    party={
        2: "mi y mi marido|mujer|amiga|amigo|pareja|hermana|hermano, los dos, las dos juntas, nosotros dos, nosotras "
        "dos, mi amigo|amiga|mujer|marido|pareja|hermana|hermano y yo, mi y mi "
        "amigo|amiga|mujer|marido|pareja|hermana|hermano, un par de personas",
    },
    people="personas, persona, gente, adultos, niños, amigos, amigas, clientes",
    with_me="mi y, yo y, yo con, yo mas",
    companions="amigo, amiga, marido, mujer, esposo, esposa, pareja, hermano, hermana, hijo, hija, madre, padre, "
    "mama, papa, novio, novia, primo, prima, compañero, compañera, tio, tia, sobrino, sobrina, abuela, abuelo, nieto, "
    "nieta",
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
    for_whom="mi|nuestro|nuestra "
    "hijo|hija|mujer|marido|esposa|esposo|madre|padre|mama|papa|amigo|amiga|hermano|hermana|novio|novia|pareja|abuela|abuelo|nieto|nieta|sobrino|sobrina|jefe|jefa",
    trades={
        "beard": "barba, barbas, afeitado, afeitar, afeitarme, bigote, arreglarme la barba, arreglo de barba",
        "colour": "tinte, tintes, teñir, teñirme, teñirme el pelo, color, mechas, coloracion, pintarme el pelo, "
        "raices, pintar el pelo, reflejos",
        "nails": "uñas, manicura, manicuras, manos, hacerme las uñas, esmaltado",
        "massage": "masaje, masajes",
        "hair": "corte, cortes, corte de pelo, cortarme el pelo, cortar el pelo, cortarme, cortar, pelarme, corte de "
        "cabello, cortes de pelo, un corte",
        "talk": "consulta, consultas, asesoramiento, consultoria",
    },
    all_day="todo el dia, dia entero, el dia entero",
    closed="cerrado, dia libre, libre, descanso",
    idle="te|os quiero|amo|adoro|odio|extraño, te quiero mucho, feliz "
    "navidad|año|cumple|cumpleaños|finde|viernes|lunes|dia|pascua|pascuas|domingo|sabado|jueves|martes|miercoles, "
    "felices fiestas, felicidades, enhorabuena, que "
    "calor|frio|aburrimiento|sueño|hambre|risa|rico|partido|partidazo|guapo|guapa, hace|hacia calor|frio|sol|viento, "
    "estoy aburrid*|cansad*|triste|feliz|borrach*|hambrient*, tengo hambre|sueño|frio|calor|sed|miedo, "
    "viste|vieron|visteis|has|habeis visto el|la|lo, mi gato|gata|perro|perra|coche|carro|auto|equipo, jaja*, jeje*, "
    "jiji*, era broma, es broma, buena suerte, suerte, que pases|tengas buen|buena|lindo|linda|feliz|bonito, pasalo "
    "bien, llueve, esta lloviendo|nevando",
    short={
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
    common="tarta, torta, yo, tu, ella, nosotros, ellos, los, las, un, una, unos, unas, del, al, en, sobre, entre, "
    "desde, hasta, como, cuando, porque, pero, aunque, tambien, ya, aqui, ahi, alli, hoy, mañana, ayer, tarde, noche, "
    "semana, semanas, dia, dias, mes, meses, hora, horas, minuto, minutos, media, cuarto, lunes, martes, miercoles, "
    "jueves, viernes, sabado, domingo, enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, "
    "noviembre, diciembre, proximo, proxima, siguiente, viene, este, estos, estas, ese, esos, algun, alguna, alguno, "
    "algo, nada, nadie, tengo, tiene, tienes, teneis, tienen, hay, ser, estar, estoy, ir, hacer, hago, haz, poder, "
    "puedes, podeis, pueden, queremos, saber, decir, ver, venir, vengo, medio, mediodia, medianoche, despues, antes, "
    "luego, mas, menos, solo, cada, otro, otra, otros, mismo, misma, sin, parte, partes, cosa, cosas, casa, poco, "
    "junto, juntos, gusto, tanto, final, lado, donde, cuanto, cuantos, ellas, habia, seria, estaria, puesto, puerto, "
    "centro, pelo, cabello, gente, manera, hombre, mujer, parece, manda, mande, mandar, pagar, llega, llevar, lleva, "
    "cortos, corto, color, calor, dolor, dentro, salon, estudio, peluqueria, hablo, quede, queda, nuevo, nueva, "
    "cualquier, tiempo, rato, luna, momento, cuenta, cambio, reserva, hijo, hija, tener, tenia, poner, pongo, seguro, "
    "lleno, pronto, posible, podria, podriais, entonces, tendra, tendria, tendreis, visto, lista, claro, clase, "
    "clases, meter, vemos, viernes, plan, saludo",
)
