"""Portuguese."""

from flows.understanding.rules.lexicon import Lexicon

LEXICON = Lexicon(
    wishes={
        "restart": "começar|comecar de novo|zero, do inicio|começo|zero|principio, comecar|comeca|comecamos|comecemos|"
        "vamos outra vez|novo|zero, apaga|apagar|apague|limpa|reseta|esquece tudo, desde o inicio|começo|principio, "
        "tudo outra vez, tudo de novo, recomec*, reinici*, voltar|volta|voltemos|volte ao|pro inicio|começo|principio",
        "stop_messages": "parar|para|pare|parem de mandar|enviar, nao mande*|envie* mais, mais|sem mensagens, nao me "
        "escreva*|incomod*, nao me mand*|envi* mais, nao quero receber, parem|pare|para de me incomodar|encher, chega "
        "de mensagens, me tira|tire|remove|remova da|dessa|desta|do lista|grupo, sair da lista, descadastr*, sem "
        "notificacoes|lembretes",
        "human": "número de telefone|contato, telefone de vocês|contato, seu|o telefone, falar|fala|conversar com|para "
        "alguem|pessoa|humano|atendente|gerente|recepcionista|dono|dona|operador, pessoa real|verdade, me liga|ligue|"
        "ligar|ligam|liguem|telefona|telefone|chama, liga|ligue para|pra mim, atendente|atendimento|ser humano, falar|"
        "conversar com humana|responsavel|chefe|moça|moço|gente|voces|voce|recepcao|funcionario|operadora, com robo|"
        "robos|bot|maquina, nao um|uma robo|bot|maquina, tem alguem ai, alguem de verdade, podem|pode|podes me "
        "telefonar, passa|passe|passem|transfere|transfira|chama|chame um|uma|o|a atendente|gerente|humano|responsavel|"
        "recepcao|dono|dona|pessoa, quero|preciso um|uma|de atendente|humano|gerente|pessoa, fazer uma reclamacao|"
        "queixa, reclamar, livro de reclamacoes, ligar pra|para voces, alguma|uma pessoa que|possa me|possa ajudar|"
        "atender|responder, alguem que possa|pode ajudar|atender|responder, alguem dai|de voces|humano, podem|pode "
        "ligar pra|no|para celular|telemovel|mim|telefone, passa|passe|passem|transfere|transfira pro|pra|para|ao dono|"
        "dona|gerente|atendente|responsavel|chefe|alguem, ajuda de uma|alguem pessoa|humano|real, poe|bota|coloca|"
        "ponha com o|a|um|uma|alguem gerente|dono|dona|responsavel|chefe|atendente|pessoa|humano",
        "language": "mudar|trocar|alterar|outro|muda|troca idioma|lingua, fala|falam|falas|em ingles|espanhol|"
        "portugues|russo, mudar|trocar|muda|troca|passar para|pro ingles|espanhol|russo|portugues, responda|responde|"
        "escreva|escreve ingles|espanhol|russo, nao falo|entendo portugues",
        "late": "vou|estou|chego|chegar|chegarei|to|tou atrasar|atrasad*|atraso|tarde, me atrasar|atrasei|atraso|"
        "atrasando, minutos atrasad*|atraso|tarde, devo|acho me atrasad*|tarde|atrasadinh*, transito, engarrafamento, "
        "chego depois, vou demorar, nao chego|chegar|chegarei|chegamos a tempo",
        "cancel": "cancel*, anul*, desmarc*|desmarq*, suspende|suspender, desisti|desisto, libera|liberar|liberem meu|"
        "minha|o|a horario|vaga|hora, abrir mao, apaga|apagar|exclui|excluir|remove|remover|tira reserva|horario|"
        "marcacao|agendamento, esquece|esqueça|esqueçam meu|minha|o|a horario|marcacao|reserva|agendamento, nao "
        "precisa|precisam guardar|reservar, esquecer meu|minha horario|marcacao, nao contem|conta|conte|contes comigo, "
        "nao me esperem|espere|espera, decidi|resolvi|melhor nao ir, apaga*|exclu*|remov*|tira*|tire|retira* meu|minha|"
        "da|de nome|reserva|horario|hora|marcacao|agendamento|agenda, me tira|tire|remove|remova da|do|de segunda|"
        "terça|quarta|quinta|sexta|sabado|domingo|hoje|amanha",
        "reschedule": "passar|passa|passe corte|barba|unha|unhas|manicure|massagem|coloracao|consulta pra|para|pro, "
        "mexer no|na|meu|minha horario|hora|marcacao|agendamento, transferir*|transfere, empurra|empurrar, modificar, "
        "passar|passa|passe minha|meu|reserva|horario|marcacao|agendamento, joga|jogar|puxa|puxar pra|para|pro|pras|as|"
        "meu|minha, passa|passe para|pra|pro|pras segunda|terça|quarta|quinta|sexta|sabado|domingo|amanha|hoje|depois|"
        "outro|as|semana, reagend*, adiant*, antecip*, posterg*, prorrog*, desloc*, novo horario|dia pra|para minha|"
        "meu, tenho|tinha horario|marcacao|hora|reserva mas preciso|prefiro|queria|melhor|podia|poderia, passem|joga|"
        "jogar|puxa|puxar minha|meu|reserva|horario|marcacao|agendamento pra|para|pro|pras|pros|as|mais, bota|botar|"
        "coloca|colocar|deixa|deixar|por reserva|horario|marcacao|agendamento pra|para|pro|pras|pros|as|mais, atrasar|"
        "atrasa|atrase meu|minha|o|a horario|hora|marcacao|agendamento|reserva|consulta, passamos|passam pra|para|pro "
        "outro|outra|semana|segunda|terça|quarta|quinta|sexta|sabado|domingo, mud*|troc*|alter* o|a|de dia|hora|"
        "horario|data, remarc*|remarq*, mudar*|muda|mudas|mudam|mudamos|mude|mudem|mudo, adiar*|adia|adiam*|adie*, "
        "trocar*|troca|trocas|trocam*|troque*, alterar*|altera|altere*",
        "list": "horas|hora tenho o|a corte|barba|unha|massagem|manicure|coloracao|consulta, minha|meu unha|corte|"
        "massagem|manicure|barba e|eh horas|hora, quais reservas|marcacoes|agendamentos|horarios eu|tenho, minhas|meus|"
        "ver|mostra|mostrar|mostre reservas|marcacoes|agendamentos|horarios, minha|meu reserva|marcacao|agendamento|"
        "horario, tenho marcado|marcada|agendado|reservado, horas|hora que|tenho meu|minha, estou|ficou|fiquei|"
        "continuo marcad*|agendad*, quando|horas|hora e|foi|era|fica|seria meu|minha|marcad*, quando|horas|hora e|era "
        "o|a marcacao|agendamento|reserva|consulta|horario, dia|data e|era|foi|ficou|do|da meu|minha, quando|horas|"
        "hora|dia tenho|tinha|vou|ficou marcacao|horario|hora|agendamento|marcad*|agendad*, quando|horas|hora|dia|que "
        "marquei|agendei|reservei|combinei|combinamos|marcamos, marquei|agendei pra|para quando|que, lembra|lembrar|"
        "lembre|lembras meu|minha|do|da|quando|que horario|dia|marcacao|agendamento|hora|consulta|reserva, esqueci|"
        "lembro quando|que|horas|dia|horario|qual e|era|eh|meu|minha horario|marcacao|hora|dia|agendamento|corte|"
        "consulta|massagem, esqueci meu|minha hora, tenho|tinha algo|alguma|algum|horario|hora|marcacao|coisa marcad*|"
        "agendad*|reservad*, tenho alguma|algum marcacao|reserva|agendamento, se tenho|eu marcad*|marcacao|agendamento|"
        "agendad*|horario, meu|minha proximo|proxima visita, quais|consultar|lista os|as|sao horarios|marcacoes|"
        "agendamentos|reservas, o que tenho marcad*|agendad*, pra|para quando ficou|foi|era, qual|quais e|era meu|"
        "minha hora|dia, hora|horas tenho que|de estar|ir|chegar|vir, meu|minha de pe, esta de pe|confirmada|"
        "confirmado, nao lembro quando|dia|hora|horas|data, quando|horas|hora|dia ficou o|a|meu|minha, quando|horas|"
        "hora|dia me marcou|deram|disseram, tenho horario|marcacao|hora|agendamento nessa|nesse|na|no|amanha|hoje|essa|"
        "esta|dia, me marcaram|agendaram|reservaram|anotaram, reservas|marcacoes|horarios|reserva|marcacao|horario|"
        "algo no|em meu nome",
        "where": "endereço, onde fica*|esta*|voces|vcs|e|eh, para onde vou, como chego|chegar|ir|vou, localizad*, "
        "estacionar|estacionamento, morada|localizacao, que|qual rua|bairro|zona|andar|avenida, manda|mandar|mande|"
        "envia|envie|passa|passe|compartilha mapa|pin, onde atendem|salao|estudio que atendem, como|que faz|faço|chego|"
        "chegar|chega ai|chegar|ate, perto do metro|onde, qual metro|estacao|ponto|paragem, metro perto|proximo, "
        "google maps, garagem, como encontro|acho|localizo voces|ai|o, ficam|fica|estao por|em onde, rua e numero, "
        "codigo postal, cep",
        "stop": "deixa|deixe|deixem pra|para la, esquece, esqueca, nao precisa mais, fica pra|para proxima, mudei de "
        "ideia, desisti, desisto, deixa quieto|estar",
        "book": "reserv*, marca|marque, horario|horarios|vaga|vagas, alguma coisa|algo livre|disponivel|pra|para|na|"
        "no, esta|tem|ha|estao livre|disponivel|alguma|algo|disponibilidade, livre na|no|amanha|hoje, posso ir|passar|"
        "vir, da para|pra fazer|atender, dá cortar, fazer a|as|o barba|cabelo|unha, me ve um|uma, agend*, marcar*|"
        "marco|marquem|marcas, marcação, encaix*, me bota|poe|coloca|coloque|anota|anote, bota|poe|coloca|anota|anote|"
        "guarda|segura|arruma|arranja meu|um|uma|ai nome|espaço|lugar, vaguinha|horinha|brecha, tem|tens|teria|teriam|"
        "sobrou|consegue|conseguem hora|espaço|lugar|disponibilidade, tem|ha|teria alguma|algum|algo coisa, alguma|"
        "algum hora, podia|poderia|podemos ir ai|amanha|hoje|na|no|as, da|daria|rola pra|para|de me|ir, pode|consegue|"
        "podem|podes|conseguem|consegues|poderia me atender|receber, fazer|arrumar|aparar|pintar|tirar|cuidar minha|"
        "meu|minhas, fazer|arrumar|aparar unhas|pe|mao|sobrancelha, ser atendid*, me atenda|atende|atendam hoje|amanha|"
        "na|no|as, quero|queria|preciso|gostaria|gostava ir ai|cortar|fazer, quais|que dias|horas voces|tem|ha|livres|"
        "disponiveis livre|livres|disponivel|disponiveis, dar um trato|jeito|tapa, mudar|mudança|trocar|mudo a|o|de "
        "cor|visual|look|estilo|cabelo|penteado, quero|queria|preciso|posso tirar hora, que|quais|qual dia|dias|horas "
        "voce|voces pode|podem|consegue|conseguem|tem, quando voce|voces pode|podem|consegue|conseguem, fazem|fazes|"
        "faz me um|uma|o|a|as, me fazem|fazes|faz um|uma|o|a|as, que mais tem|ha|voces|tens",
    },
    asks={
        None: "me lembrar|lembra|lembre, lembre-me, posso levar|trazer, aceitam cachorro|animais|pets, aceita|aceitam "
        "cartao|pix|dinheiro|cartoes|debito|credito|transferencia, pagar com, wifi, desconto|descontos, formas|forma|"
        "meios de pagamento, mbway, multibanco, como|posso pago|pagar|pagamento, parcela|parcelam, promocao|promocoes|"
        "promo|pacote|pacotes, vende|vendem, atendem|aceitam|cortam criança|crianças|bebes|homens|mulheres, pode|da "
        "levar|trazer",
        "policy": "cancelar*|desmarcar*|remarcar*|mudar ate quando|hora, cancelar*|desmarcar* mesmo dia, politica de|"
        "cancelamento, cancelar*|desmarcar*|remarcar* graca|gratis|custo|pagar|multa|taxa, regras, devolvem|devolve, "
        "sinal|deposito, taxa de cancelamento, cobra*|multa|taxa|pago|perco se|caso|por nao|faltar|cancelar|desmarcar|"
        "eu|atrasar|for, acontece|ocorre|sucede se|caso|quando, se eu atrasar|nao acontece|cobram|pago|multa|perco|"
        "problema, e se eu atrasar|nao, ate|com quando|que|quanto|quantas|quanta cancelar*|desmarcar*|remarcar*|"
        "alterar|cancelo, quanto|quantas tempo|horas|dias antes, antecedencia, anular sem|gratis|de custo|graça|taxa|"
        "multa|pagar|gratuitamente, cancelar|desmarcar|remarcar gratuitamente, cancelamento gratis|gratuito, cancelar|"
        "desmarcar|cancelamento tem|ha|paga|custa custo|taxa|multa|algo|alguma, reembols*, devolucao|devolver, caucao, "
        "pagar adiantado|antecipado, tem|ha|existe|cobram multa|taxa|penalidade, tolerancia, perco o|a dinheiro|vaga, "
        "se chegar|atrasar|eu atrasado|atrasada|tarde|atrasar acontece|perco|cobram|atendem, desmarco|cancelo|cancelar|"
        "desmarcar|faltar mesmo|em|cima dia|hora|cobr* pago|multa|taxa|cobr*|problema|alguma, cancelar|desmarcar "
        "cobr*, politicas, politica* sobre|do, condicoes|regra, vossa|sua politica, cancelar|desmarcar|remarcar|anular "
        "dia|dias|horas antes, caso eu cancelar|desmarcar|faltar, se cancelar|desmarcar|faltar, se me|eu atrasar, se "
        "chegar atrasad*|tarde",
        "why": "por que esta|so|nada|nenhum|nenhuma, porque nao tem|posso|da|ha|consigo|pode|atende*|abr*|trabalha*|"
        "aparece|rola, porque|por|que que|e|eh nao, porque so|nada|nenhum|nenhuma, como assim|que nao ha|da|posso, "
        "como nao tem, qual o|e motivo|razao, por qual motivo|razao, porque e que",
        "price": "quanto custa*|e|fica|sai|ficam|cobra*|seria|ta|vale|eh|pelo|pela|dinheiro|pagaria, preço|preços|"
        "valor|valores|tabela, quanto|qto saem|sairia|ficaria|custaria|cobras|cobram|sao|valem|pago|devo|custam, ta|"
        "esta|sai|custa|fica|cobra|cobram|em|por quanto, e|eh|sai|fica|esta muito|mais|bem caros, e|eh|sai|fica|esta "
        "caro|cara|barato|barata, precinho|orçamento|tarifa|tarifas|custo, quantos|quanto reais|euros, cobra|cobram|"
        "cobras pra|para|por|pela|pelo, quanto tenho|preciso|vou|teria que|de pagar, quanta grana, custa|custam|fica|"
        "sai|sao|vale euros|reais|euro|real, e|eh|sao gratis|gratuit*|pago|paga",
        "duration": "quanto dura|demora|leva|duram|demoram|levam|tarda|demoraria|levaria, duracao, demora|leva|dura "
        "quanto, quanto|quantos|quantas tempo|minutos|horas, demora|dura|leva|demoram muito|pouco|tempo|horas, que "
        "horas|hora termino|termina|acaba|acabo|saio|terminaria|sairia, e rapido|demorada|rapidinho, demorado, e|sao "
        "de uma|meia|duas|quantas hora|horas, demoram|levam|duram|demorais muito|quanto|pouco",
        "who": "quem trabalha*|esta|faz|atende*|corta*|tem|pode|vem|da|estara|estao|vai|fazem|pinta|e|eh|sao|seria|me|"
        "apara|realiza, quais profissionais|barbeiros|cabeleireiros, que|quais dias|dia|horas|horario trabalha*|esta|"
        "vem|faz|atende*, quando trabalha|esta|vem, trabalha no|na|hoje|amanha, qual profissional|cabeleireiro, com "
        "quem fica, quais|qual barbeiro|cabeleireira|cabeleireiras|manicures|massagista|massagistas|funcionarios|"
        "meninas, esta|estara|vai|fica ai|la|trabalhando|trabalhar hoje|amanha|na|no|essa, vai estar|trabalhar, esta "
        "ai|trabalhando, ainda trabalha, como se chama|chamam o|a|os|as|quem, trabalha|atende aos|essa|nessa|ai",
        "hours": "horas abr*|fech*|ficam|funciona*|voces, quando abr*|fech*|funciona*|atendem, abrem|abre|aberto|"
        "abertos|aberta, horario* de funcionamento|atendimento|abertura, fecham|fecha|fechado|fechados, ate horas, que|"
        "ate horas|hora|quando abr*|fech*|funciona*|atendem|encerram|ficam|trabalham, horario* de|do|da salao|loja|"
        "voces|studio|estudio|abrir, qual|quais o|e|os horario*, qual horario* voces|de, funcionam|funciona no|na|hoje|"
        "amanha|aos|ate|domingo|domingos|sabado|sabados, atendem aos|no|na domingo|domingos|sabado|sabados|segunda, "
        "abertas|fechada, estao|esta|voces atendendo|funcionando, expediente, feriado|feriados, trabalham|trabalha aos|"
        "no|ao|em domingo|domingos|sabado|sabados",
        "service": "trabalham com, que|quais servicos|tratamentos|tipos|tipo|opcoes|procedimentos, servicos oferec*|"
        "tem|voces, voces|vcs tem fazer, fazem|oferecem, lista de servicos, o que esta incluido, diferenca, servicos|"
        "serviços ha|disponiveis|prestam|sao, voces|voce trabalham progressiva|depilacao|sobrancelha|pedicure|"
        "alisamento|escova|penteado|cilios|maquiagem|extensoes, faz|tem progressiva|depilacao|sobrancelha|pedicure|"
        "alisamento|escova|penteado|cilios|maquiagem|extensoes, realizam|fazeis|fazes, catalogo|cardapio, em que "
        "consiste, consiste em, do que se trata, como funciona|e|eh|seria o|a|os|as|um|uma, que e|eh o|a|um|uma, "
        "inclui o|a, que inclui|vem incluid*, informaçoes|informacao|info|detalhes sobre|do|da|de, me|pode explica|"
        "explicar|explique|conta|fala do|da|sobre|como|mais, que oferec*|faz, colocam|aplicam|poem extensoes|cilios|"
        "alongamento|progressiva",
    },
    want="quero|queria|gostaria|quer, preciso|precisava, posso|poderia, qero, gostava, tem como, to|ando|estava "
    "querendo, desejo, estou precisando|procurando|interessad*, procuro, necessito, precisamos, precisaria, queremos, "
    "gostariamos, pretendo, pretendia, tenho interesse, me interessa, a fim de, afim de, desejava, desejaria, estou a "
    "procurar",
    unable="afinal nao quero|preciso|vou|posso, nao vou|vamos|vai segunda|terca|quarta|quinta|sexta|sabado|domingo|"
    "amanha|hoje|na|no, a gente nao vai, nao posso|consigo na|no|amanha|hoje|esta|nessa|nesse|essa|esse, nao posso|vou|"
    "consigo|conseguirei ir|poder|conseguir|comparecer|mais|aparecer|estar|chegar, nao poderei|irei, nao preciso|quero|"
    "da mais, nao vai dar|rolar, surgiu|apareceu|aconteceu um|uma|algo|imprevisto|compromisso, tive um|uma imprevisto|"
    "compromisso|problema|emergencia, fiquei|estou doente|gripad*, adoeci, impossivel ir|comparecer, ja nao vai|vou|"
    "vamos",
    cannot="nao posso|consigo|poderei|conseguirei|chego, nao consigo chegar, ja nao posso|consigo",
    instead="em vez disso, da|pode|podia|podemos|poderia pra|para|ser ser|outro|outra|mais|ficar, pode|podemos|podia "
    "ficar outro|outra|mais, pode|podemos deixar|fazer|colocar|por pra|para|na|no|mais, deixa|deixamos|fica pra|para|"
    "na segunda|terça|quarta|quinta|sexta|sabado|domingo|outro, outro|outra horario|hora|dia|data, errei|confundi o|a|"
    "de dia|hora|horario|data, posso|poderia ir|chegar|passar mais tarde|cedo, me enganei no|na|de dia|hora|data, em "
    "vez|lugar da|das|do|dos|de, mudança de planos, mudei de planos",
    anew="e|depois marca|marque|marquem|marcar|remarc*|agenda|agende|agendar|reagend*|reserv*|poe|ponha*|coloca*|"
    "coloque*|bota*|passa*|passe*|faz*|me|da|de, marca|marque|marquem|marcar|agenda|agende|agendem|coloca|coloque|bota|"
    "poe|passa|passe me|pra|para|pro|outra|outro",
    how_much="quanto",
    spare="nao, nao quero|precisa|me|queria|va|vai|preciso|pretendo|vou|te|vos, sem, nunca, em vez|lugar de, ao inves "
    "de, nem, jamais, no lugar de",
    like={
        "usual": "o|mesmo|a|os|mesma|aquele|aquilo de sempre, como|igual sempre, o habitual|costume|usual, como de "
        "costume, do jeito de sempre, o que sempre faço, que faço sempre, meu corte de sempre",
        "last": "como da|que|na|a ultima|outra vez, mesma|mesmo|igual ultima|outra vez, de novo o mesmo, o mesmo de "
        "novo, mesma|mesmo|igual|igualzinho da|que|na|a|do|o ultima|passada|anterior|outra|ultimo, que fiz|fizemos da|"
        "na ultima|outra, repetir|repete|repita|repetimos o|a ultimo|ultima|mesmo|mesma, outra vez o|a mesmo|mesma, da "
        "ultima vez",
    },
    commands={
        "ask": "por que, porque, por que nao|razao, mas por que, mas porque, porque nao, como assim",
        "help": "ajuda, o que voce faz, como funciona",
        "back": "voltar, volta, atras, anterior",
        "stop": "parar, para, sair, esquece, esqueça, chega, deixa, pare, deixa quieto|assim|estar, deixe pra la, "
        "deixe estar, esquece isso, nao quero mais nada, nao quero nada|continuar|seguir|prosseguir, nada, nada nao, "
        "encerrar, encerra, finalizar, terminar, ja nao quero nada|continuar, nao precisa|continuar, nao precisa|"
        "preciso mais, deixa para|pra outro dia, fica pra|para proxima|outro dia, fica para a proxima, depois vejo, "
        "depois eu vejo|marco, mais tarde eu vejo, melhor deixar, aborta, abortar, stop, vou pensar, vou ver depois, "
        "depois vejo isso, vou ver e depois digo, nao tenho mais interesse, nao me interessa mais, ja nao me "
        "interessa, perdi o interesse, nao tenho interesse",
        "stop_messages": "descadastrar, cancelar inscricao",
        "list": "reservas, agendamentos, marcacoes, meus agendamentos, minhas marcacoes|reservas",
        "restart": "inicio, começar, menu, do zero|começo|inicio, recomeçar, começar de novo, reiniciar",
        "where": "onde, onde fica|ficam|estao, onde voces ficam, endereço, morada, localização, mapa, onde fica o "
        "salao, local, como chegar|chego, onde e isso, onde e que fica, onde que fica",
        "human": "humano, pessoa, atendente, gerente, operador, recepção, humana, atendimento, pessoa real, "
        "responsavel, falar com atendente, operadora",
        "language": "idioma, lingua, mudar|trocar|outro idioma, mudar|trocar|muda o idioma, mudar de idioma",
        "late": "atrasado, atrasada, vou atrasar, estou atrasado|atrasada, vou me atrasar, atrasei, vou chegar "
        "atrasado|atrasada",
    },
    leave="cancelar, cancela, anular, anula, cancele, desmarcar, desmarca, desmarque, cancelo, cancelem, anulo, anule, "
    "quero|pode cancelar, cancelamento",
    yes="por mim esta otimo|bom|perfeito|bem|ok, sim, s, claro, pode ser|marcar|agendar|crer|mandar|reservar|fechar|"
    "seguir, confirmar, confirmo, confirmado, confirma, certo, correto, perfeito, isso, com certeza, pode, ok, okay, "
    "tá, esta bom|certo|otimo|certinho|correto|perfeito|bem|ok|joia|legal|combinado|marcado|maravilhoso|show|massa, "
    "tudo bem|certo|ok, beleza, blz, fechado, fechou, combinado, ótimo, bom, legal, show, exato, exatamente, bora, "
    "serve, por mim ok|pode|perfeito|otimo, quero, vou, eu vou|confirmo, estarei la|ai, vou estar la, até lá, nos "
    "vemos la, 👍, 👌, ✅, aham, uhum, ahan, e|eh isso, certinho, certissimo, esta tudo certo, corretissimo, "
    "perfeitamente, perfeita, joia, okei, beleza pura, demorou, show de bola, maravilha, excelente, optimo, otima, "
    "massa, bacana, top, daora, de boa|acordo, tranquilo, manda ver|bala, fecha, fechadissimo, combinadissimo, "
    "confirmada, confirmadissimo, confirma|serve pra mim, confirme, positivo, afirmativo, exacto, correcto, vamos la|"
    "nessa, força, boa, fixe, impecavel, me|assim serve, gostei, adorei, aceito, aceitar, concordo, para mim esta "
    "otimo|bom|perfeito, por mim tudo bem, sem duvida|problema|problemas, prossiga, avance, yes, isto|esse mesmo, essa "
    "mesma, la estarei, conta comigo, pois sim|claro, entao esta bom, entao|assim pode, simsim, simsimsim, mhm, hum "
    "hum, unhum, ahã, ah sim, me serve bem, assim esta bom|otimo|perfeito|bem, perfeito|bom|otimo assim, esta bom "
    "assim, me parece bom|otimo|bem|perfeito, parece bom|otimo|bem|perfeito, vai ser otimo",
    no="não dá pra mim, não me serve, não, n, agora|ainda|melhor|esse|essa|este|esta não, nem pensar, não quero|gostei|"
    "serve|dá, não quero esse|essa|isso, nenhum, nenhuma, errado, incorreto, de jeito|modo nenhum, mudei de ideia, não "
    "é isso, 👎, ❌, nops, nope, nah, nada disso, de jeito maneira, nem a pau, negativo, por enquanto|agora nao, assim|"
    "isso|prefiro|ja|tambem nao, assim nao da|quero|serve, nao assim|confirma|confirmo|confirme|marca|marque|marques|"
    "reserve|agende|aceito|obrigado|obrigada|mesmo|rola|gosto|curti|concordo, nao era isso, nao e esse|essa, esta "
    "errado, errada, nao esta certo|correto|bem|bom, recuso, rejeito, prefiro|acho|creio|claro|obvio que nao, nao vai "
    "dar|rolar, nao me convem|interessa|agrada|convence, nao quero assim, ja nao quero, me arrependi, nao tenho "
    "certeza, com certeza nao, de forma alguma, de maneira nenhuma|alguma",
    thanks="obrigadissim*, é só isso por agora, muito gentil|obrigad*|querid*|amavel|simpatic*, obrigado por tudo|pela "
    "ajuda|tudo, obrigado, obrigada, valeu, vlw, brigado, brigada, obg, agradeço, até logo|lá|mais|breve|amanhã|"
    "segunda|terça|quarta|quinta|sexta|sabado|domingo, tchau, adeus, abraço, abraços, só|era isso, muitissimo "
    "obrigad*, valeu cara, agradecid*, grato, grata, gratidao, obrigado|obrigada eu, "
    "eu que agradeço, voce e|eh um|uma|muito amor|anjo|"
    "querid*|gentil|fofo|fofa, es um amor|anjo|querido, que amor, deus abençoe|te|lhe, bjs, bjo, beijo, beijos, "
    "beijinho, beijinhos, abs, ate a proxima, ate depois|ja, tchauzinho, xau, bye, bom fim de semana, boa semana, "
    "tenha|tenham um|uma bom|boa|otimo|otima|lindo|linda, tudo de bom, era so isso, por agora e tudo|so, mais nada, "
    "nada mais, thanks, thank you, gracias, igualmente",
    greeting="oi, oie, ola, bom dia, boa tarde|noite, tudo bem|bom|joia|tranquilo, como vai|estas|esta|estao|vao, e "
    "aí, opa, oii, alo, hey, hello, hi, eai, iae, salve, epa, eae, coe, bomdia, boatarde, boanoite, boas, boas tardes|"
    "noites, muito bom dia, muito boa tarde|noite, bom dia a|pra todos, como voce|voces esta|estao|vai, tem alguem ai, "
    "alguem|esta|estas|tas ai, prezados, prezado, prazer, muito prazer, saudacoes, viva, ora viva|boas",
    polite="por, favor, porfavor, pf, pfv, a, o, muito, entao, mesmo, e, ai, me, eh, desculpa, desculpe, os, as, um, "
    "uma, de, que, com, la, ne, viu, tudo, para, pra, se, voces, vcs, voce, vc, 🙏, porfa, plis, sff, faz favor, se "
    "puder|puderem|possivel|der, se for possivel, se nao for incomodo, quando puder|puderem, gentileza, moça, moço, "
    "senhor, senhora, senhorita, amigo, amiga, amor, querido, querida, lindo, linda, mano, mana, gente, pessoal, "
    "galera, menina, meninas, flor, mestre, chefe, tio, tia, bro, olha, olhe, pois, pronto, ora, ah, oh, haha*, kkk*, "
    "rs, rsrs*, hehe*, desde ja, imenso, demais, tipo, ue, uai",
    work={
        "agenda": "agenda, meu dia, agendamentos, reservas, visitas, quem vem, o proximo",
        "requests": "pedido*, pendente*, por confirmar",
        "walk_in": "sem hora, nova reserva, novo agendamento|cliente, agendar, marcar, anotar, anota, marca",
        "block": "bloquea*, bloqueio, fechar, fecha, fecho, fechado*, dia livre, folga, descanso, doente",
        "hours": "horario*, minhas horas, horas de trabalho",
    },
    languages={"en": "inglês", "es": "espanhol", "pt": "português", "ru": "russo"},
    anyone="tanto faz quem, tanto faz com quem, quem estiver|puder|for|quiser|tiver, quem estiver livre|disponivel, "
    "com quem tiver|for|estiver|puder|houver|quiser, não importa quem, qualquer pessoa|barbeiro|cabeleireiro|"
    "cabeleireira|menina|um|uma|profissional, quem tiver livre|vaga|disponivel, quem vc|voce quiser, quem voces "
    "quiserem, qualquer um|uma deles|delas, pode ser qualquer, tanto faz a pessoa, com qualquer um|uma, o|a que "
    "estiver|tiver livre|disponivel",
    any_="qualquer, tanto faz, sem preferencia|preferencias, indiferente, tanto me faz, nao tenho preferencia, o|a que "
    "for, como quiser, voce que sabe, voce escolhe, nao ligo|importa, da|e igual, o que tiver|preferir, o que voce "
    "preferir, qualquer outro|outra",
    any_day="qualquer dia|data, dia que for, qualquer um dos dias, tanto faz o dia, o dia que quiser|tiver, todos os "
    "dias servem",
    any_time="qualquer hora|horário|momento, a hora que for|quiser, o horario que for, tanto faz a hora, tanto faz o "
    "horario, quando quiser",
    unless="nao vai|vamos, menos, exceto, mas|e não, que não seja, não com|posso|consigo|quero|da|estou|irei|vou|"
    "poderei|apareço|compareço, não posso|dá na|no, não vou poder|conseguir|ir, em vez de|da|das|do, ao inves de, no "
    "lugar de, sem, fora, a não ser, tirando, nunca, evitar, não vou|vamos poder ir, sem ser, nao me serve, nao me "
    "serve a|o, qualquer um menos, todos|todas menos, sem ser com, nem|menos|exceto com, tira a|o, nao quero com, não "
    "poderei|consigo ir, não irei poder, não pode ser, não pode ser na|no, em vez, ao inves, no lugar",
    unfit="não, não posso|da|consigo|quero|serve|rola|estou|pode, não vou poder|conseguir, impossivel, nem, estou "
    "ocupad*, não posso ir, nao me serve|convem, nao dá pra mim, nao fica bom, nao me da jeito, nao da jeito, nao vai "
    "dar|rolar, nem pensar, melhor nao, ficou|e|fica impossivel, ficou dificil, complicou, se complicou",
    busy_until="trabalho, saio, saio do trabalho|serviço|trampo, largo, termino, acabo, estou ocupad*|trabalhando",
    link="o, a, os, as, com, no, na, nos, nas, de, do, da, dos, das, para, pra, ao, em, um, uma, este, esta, ir",
    rather="não, desculpa, desculpe, digo, quero|quis|queria dizer, melhor, ou seja|melhor, na verdade, espera, sim, "
    "alias, mas sim, errei, muda, prefiro, espera|ai|nao|desculpa nao, nao espera, corrigindo, me enganei, enganei me, "
    "opa, ops, perdao, minto, pera, perai, melhor dizendo",
    ordinals={
        1: "primeiro, primeira",
        2: "segundo, segunda",
        3: "terceiro, terceira",
        4: "quarto, quarta",
        5: "quinto, quinta",
        6: "sexto, sexta",
        7: "sétimo, sétima",
        8: "oitavo, oitava",
        9: "nono, nona",
        -1: "último, última",
        -2: "penúltimo, penúltima",
    },
    nth="opção, número, item",
    option="de todas|todos, gostei, da, gosto, opcao, número, horário, o, a, os, as, de, dos, fico, fica, me, com, "
    "quero, prefiro, escolho, pode, ser, vou, ficar, pego, esse, essa, este, esta, é, um, uma, para, pra, bom, ok, ta, "
    "por, favor, item, mais, das, hora, do",
    earlier="mais cedo, cedo, antes",
    later="mais tarde",
    either="ou, senao, se nao, ou senao|entao, se nao der|puder|tiver|houver, e se nao, caso contrario, na falta",
    units={
        1: "minuto|minutos|min",
        15: "quarto de hora",
        30: "meia hora|horinha",
        60: "hora|horas|horinha",
        90: "hora e meia",
        1440: "dia|dias",
        10080: "semana|semanas",
    },
    onward="mais tarde, seguinte, adiar, adia, atrasar, atrasa, postergar, pra|para frente",
    backward="mais cedo, anterior, adiantar, adianta, antecipar, antecipa, pra|para tras",
    after="depois, após",
    before="antes",
    week_after="semana seguinte|depois",
    same_day="mesmo dia",
    same_time="mesmo horário, mesma hora",
    soonest="quanto antes, mais cedo possível|que, mais rápido|breve|depressa possível, primeiro horário|livre|"
    "disponível|que|possível, primeira vaga|hora|livre|disponível|que, próximo horário|disponível|livre, próxima vaga, "
    "livre antes|primeiro",
    latest="último horário|livre|disponível|da|de|do, última vaga|hora|da|de|do, mais tarde possível",
    speak="falar|fale|conversar com, contatar, ligar para|pra|pro, dizer|diga a|para|pra, avisa|avisar a",
    present="folga, de folga|ferias, esta de folga, esta|estara, vai estar|trabalhar|vir|atender, vem|vira|trabalha",
    party={
        1: "so eu, so pra|para mim, eu sozinho|sozinha, uma pessoa so",
        2: "mim e meu|minha marido|esposa|mulher|amiga|amigo|irmã|irmão|namorado|namorada, a gente os dois, eu e minha|"
        "meu amiga|amigo|mulher|marido|esposa|irmã|irmão|namorada|namorado|mãe, meu|minha amigo|amiga|marido|esposa|"
        "namorada|namorado|mãe|filha|filho|irmã|irmão|prima|mulher e eu, um casal, nos dois|duas, meu|minha amigo|"
        "amiga|marido|esposa|mulher|mãe|filha|filho|irmã|irmão|namorado|namorada e para|a mim",
    },
    people="pessoas, pessoa, gente, adultos, crianças, amigos, amigas, clientes, meninas, mulheres, homens, criança, "
    "rapazes, moças, pax",
    with_me="mim|eu e, eu mais|com, mim e pra|para, mim mais",
    companions="amigo, amiga, marido, mulher, esposo, esposa, irmã, irmão, filho, filha, mãe, pai, namorado, namorada, "
    "primo, prima, colega, tio, tia, sobrinho, sobrinha, avô, neto, neta, cunhada, cunhado, sogra, sogro, vizinha, "
    "vizinho, menina, menino, velho, velha",
    for_="para, pra",
    we_are="somos, seremos, vamos em|ser, estamos|iremos em, seriamos, vamos",
    my_name="me chamo, meu nome e, em|no nome de, nome, o nome é, chamo-me, chamo me",
    i_am="sou|é a|o, sou, aqui é a|o, aqui é, é para a|o, é pra, bota|poe|coloca|anota|ponha|escreve ai, pode por|"
    "botar|colocar",
    first_names="maria, ana, joana, juliana, julia, fernanda, patricia, aline, sandra, camila, amanda, bruna, jessica, "
    "leticia, luciana, vanessa, mariana, gabriela, vera, vitoria, larissa, claudia, beatriz, bia, rita, ines, "
    "catarina, carolina, carol, sofia, margarida, matilde, leonor, luisa, teresa, isabel, raquel, sara, marta, filipa, "
    "debora, renata, tatiana, adriana, daniela, simone, cristina, paula, laura, alice, helena, manuela, rafaela, "
    "isabela, livia, joao, jose, antonio, francisco, carlos, paulo, pedro, lucas, luiz, luis, marcos, gabriel, rafael, "
    "rafa, daniel, marcelo, bruno, eduardo, edu, felipe, filipe, raimundo, rodrigo, manuel, mateus, matheus, andre, "
    "fernando, fabio, leonardo, leo, gustavo, guilherme, gui, leandro, tiago, thiago, anderson, ricardo, jorge, "
    "alexandre, roberto, diego, vitor, victor, sergio, claudio, miguel, rui, nuno, diogo, goncalo, duarte, tomas, "
    "afonso, henrique, hugo, caio, igor, renan, vinicius, arthur, davi, heitor, theo, samuel",
    for_whom="meu|minha|o|a|nosso|nossa filho|filha|mulher|marido|esposa|esposo|mãe|pai|amigo|amiga|irmão|irmã|"
    "namorado|namorada|avó|avô|neto|neta|sobrinho|sobrinha|chefe|sogro|sogra|cunhado|cunhada|primo|prima|tio|tia|"
    "menino|menina|bebe|colega|vizinha|vizinho|afilhado|afilhada|padrinho|madrinha",
    trades={
        "beard": "barba, barbas, fazer|aparar|cortar|tirar|arrumar a barba, bigode, barbear, corte de barba, fazer|"
        "aparar barba, barbinha, fazer a minha barba, fazer minha barba, trato na barba",
        "colour": "coloração, colorir, pintar, tinta, tintura, tingir, cor, luzes, mechas, raiz, pintar cabelo, pintar "
        "o meu cabelo, retocar a raiz, retoque de raiz, balayage, californianas, madeixas, descolorir, descoloração, "
        "tonalizante, reflexo, reflexos, mechinhas, nuances, mudar a cor, mudança de cor, coloração|tinta|mechas|luzes|"
        "reflexos|cor no|do|de cabelo, coloração|mechas|luzes no meu cabelo, pintar|tingir|colorir|descolorir|pinto o|"
        "meu|a cabelo, mudar|trocar a cor do|de cabelo, mudança de cor do|de cabelo, raiz do cabelo, loira, loiro, "
        "loura",
        "nails": "unhas, unha, manicure, manicura, manicures, fazer|pintar|cortar as unhas, pé e mão, esmaltação, "
        "mãos, pintar|fazer a unha, fazer unha, unhas de gel, unha em gel, unhinha, unhinhas, esmalte, mani, fazer a "
        "mao, alongamento de unha, cutilagem, gelinho, verniz, verniz gel",
        "massage": "massagem, massagens, massagenzinha, massagem relaxante",
        "hair": "corte, cortes, corte de|o cabelo, cortar o|meu cabelo, cortar|e|o cabelo, cortar, cortar o meu "
        "cabelo, corta|corto|aparar o cabelo, aparar as pontas, cortinho, tosar, dar um corte, cabelo e, cabelo",
        "talk": "consulta, consultas, consultoria, avaliação, aconselhamento, assessoria, conselho, consultinha, "
        "orientação, uma conversa",
    },
    all_day="o dia todo|inteiro, dia todo|inteiro, todo o dia",
    closed="fechado, folga, dia de folga, livre",
    idle="so estou|to dando|a olhada|ver, vou pensar|perguntar, depois eu|vou decido|decidir|ver, talvez mais, neve, "
    "te|ti amo|adoro|odeio, saudades, amo voce|voces, feliz natal|ano|aniversario|pascoa|sexta|segunda|terca|quarta|"
    "quinta|sabado|domingo|dia, boas festas, parabens, que calor|frio|fome|sono|preguica|jogo|jogao|lindo|linda|bonito|"
    "dia, esta calor|frio|chovendo|quente, tenho fome|sono|frio|calor|sede|medo|saudade, estou entediad*|cansad*|"
    "triste|feliz|bebad*, estou com fome|sono|frio|calor|sede|medo|saudade|preguica|tedio, viu|joga o|a, voce|voces "
    "viram o|a, meu|minha cachorro|cachorra|gato|gata|carro|time|cao|cadela|equipa, chuva, chover, chovera, nevar, "
    "previsao, uma|a|minha|tem|tenho prova|exame|concerto|voo, quem ganhou|ganha|sabe, finalmente|quase sexta|sabado|"
    "domingo, depois|ja te|lhe|vos aviso|falo|digo, deixa|deixe eu|me ver|pensar|perguntar, tenho que|de perguntar|"
    "ver, nao tenho certeza|ideia, brincadeira, estou brincando|a brincar, boa sorte, esta a nevando, chove, nao sei, "
    "nao faço ideia, sei la, veremos, faz|faço|fazem anos, e aniversario, aniversario da|do|de, tem jogo|namorado|"
    "namorada, e um teste, testando, conta uma piada, sabe contar piada|piadas, como voce se chama, quantos anos voce "
    "tem, graças a deus, enfim sexta, a vida, chat|numero|grupo|mandei errado, errei o|de chat|numero|grupo",
    think="deixa|deixe pensar|ver|checar|olhar|perguntar, preciso|tenho pensar|ver|checar|perguntar, vou pensar|ver|"
    "checar|perguntar|decidir, ja te aviso|falo|digo|retorno, depois|tarde te|eu aviso|falo|digo|confirmo, depois falo|"
    "aviso|confirmo, te aviso|falo|digo depois|amanha|logo, um momento|momentinho|minuto|minutinho|segundo|instante|"
    "instantinho, perai, pera ai, espera ai|um, ainda nao sei|decidi, nao sei ainda, estou pensando",
    more="e outra|outro as|para|pra|pro|logo|depois, outra|outro para|pra|pro meu|minha, mais uma|um para|pra|pro|as, "
    "e para|pra|pro meu|minha, tambem para|pra|pro meu|minha",
    right_after="logo|imediatamente depois|apos, em seguida, depois de mim|dela|dele|disso, na sequencia",
    occasion="casamento, me caso, se casa, festa, aniversario, prova, exame, voo, entrevista, formatura, enterro, "
    "batizado, show, concerto, foto, fotos, evento, reuniao, cerimonia, despedida",
    vacant="livre|livres, disponivel|disponiveis, disponibilidade, vaga|vagas, encaixe, vago|vagos",
    tells="adoro, adora, amo, amei, adorei, sonha, sonhei, dura, duram, vive, gosto, gosta, gostamos, *ei, *ou, *eu, "
    "*iu, *aram, *eram, *iram, *ava, *avam, *amos, *emos, fui, foi, foram, era, eram, fiz, fez, fizeram, tive, teve, "
    "estive, esteve, estava, vi, viu, parti, comi, dormi, bebi, sai, disse, disseram, falei, mandou, ficou, ficaram, "
    "deu, veio, vim",
    of_others="",
    able="pode, podem, podes, posso, podemos, consegue, conseguem, consigo, conseguimos, da, daria, rola, possivel, "
    "livre, livres, tens, tera, teriam, serve, vou, vamos, estarei, vaga, vagas, consegues",
    because="por que, porque",
    short={
        "localizacao": "loc, localiz",
        "que": "q, k, ke",
        "porque": "pq, pk, porq, xq",
        "por": "pr",
        "voce": "vc, ce, oce",
        "voces": "vcs, ces, ceis",
        "quanto": "qto, qnto, qt, qnt, kto",
        "quando": "qdo, qnd, qndo, kuando",
        "quero": "qro, kero, kro, qero",
        "quem": "qm, qem",
        "nao": "n, nn, naum",
        "obrigado": "obg, obgd, obgdo, brigado, brigadao, obrigadao, brigadinho",
        "obrigada": "obgda, brigada, brigadinha, obrigadinha",
        "favor": "fvr, fv",
        "tambem": "tb, tbm, tmb, tambm",
        "beleza": "blz, belesa",
        "muito": "mto, mt, mtu, mui",
        "mesmo": "msm, memo",
        "aqui": "aki",
        "estou": "to, tou",
        "esta": "ta",
        "estao": "tao",
        "para": "p, pra, pa",
        "com": "cm",
        "mensagem": "msg",
        "mensagens": "msgs",
        "telefone": "tel, fone",
        "cabelo": "kbelo, cabel",
        "tudo": "td",
        "bom": "bm",
        "valeu": "vlw, vlws, flw",
    },
    small={"nzinha": "m", "zinho": "", "zinha": "", "inh": "", "inho": "e", "inha": "e", "quinh": "c"},
    common="tu, ele, ela, eles, elas, sobre, ali, estes, esses, algum, ninguem, temos, saber, outros, parte, partes, "
    "coisa, coisas, pouco, junto, juntos, lado, seria, estaria, porto, centro, cabeça, homem, mande, pagar, levar, "
    "lenta, curto, estudio, falei, tempo, troco, tinha, seguro, cheio, teria, visto, lista, classe, plano, "
    "infelizmente, pelo, outras, certas, caro, horaria, passo, minuta, foi, eram, vendo",
)
